import type { BenchmarkGroup, CentreBenchmark } from "@plumbline/core/assessments";
import { Link, useParams } from "@tanstack/react-router";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import {
  ChoiceFilter,
  EmptyState,
  Notice,
  Page,
  Part,
  ProblemNotice,
  Waiting,
} from "../../platform/ui/index.ts";
import { ConsentPart } from "./consent-part.tsx";
import { useCentreBenchmark } from "./data.ts";
import { GroupPart } from "./group-part.tsx";
import { texts } from "./text.ts";
import { groupWord, useGroupWords } from "./words.ts";
import "./benchmark.css";

const shape = { standard: z.string().max(120).optional(), group: z.string().max(40).optional() };

/** Where one centre stands among others. */
export function CentreBenchmarkPage() {
  return (
    <Allowed permission="assessments.read">
      <Body />
    </Allowed>
  );
}

function Body() {
  const t = useText(texts);
  const id = useParams({ strict: false }).centreId ?? "";
  const [view] = useUrlState(shape);
  const { data, error } = useCentreBenchmark(id, view.standard);
  if (!data) {
    return (
      <Page title={error ? t.notThere : t.title}>
        {error ? <ProblemNotice problem={error} /> : <Waiting rows={8} />}
      </Page>
    );
  }
  return (
    <Page
      title={t.title}
      trail={[{ label: data.centreName, to: `/centres/${id}` }]}
      description={t.description}
      action={<Link to="/benchmark">{t.toSettings}</Link>}
    >
      {data.basis ? <Standing benchmark={data} /> : <EmptyState title={t.none} why={t.noneWhy} />}
      <ConsentPart benchmark={data} />
      <HowCounted />
    </Page>
  );
}

type Shown = { readonly benchmark: CentreBenchmark };

function Standing({ benchmark }: Shown) {
  const t = useText(texts);
  const format = useFormat();
  const [view] = useUrlState(shape);
  const { groups, basis, terms } = benchmark;
  const group = groups.find((each) => groupWord(each.terms) === view.group) ?? groupFirstShown(groups);
  const isLacking = !terms.industry || !terms.seats || !terms.region;
  return (
    <>
      <Choices benchmark={benchmark} group={group} />
      {basis && (
        <p className="quiet">
          {t.basis(basis.title, format.day(basis.on))}
          {benchmark.groups[0]?.total.own === null && ` ${t.noOwn}`}
        </p>
      )}
      {isLacking && (
        <Notice>
          <p>
            {t.bandsMissing} <Link to="/organisation/centres">{t.toCentres}</Link>
          </p>
        </Notice>
      )}
      {group && <GroupPart benchmark={benchmark} group={group} />}
    </>
  );
}

/** The narrowest group that is shown, else the widest. */
function groupFirstShown(groups: readonly BenchmarkGroup[]): BenchmarkGroup | undefined {
  return groups.findLast(({ total }) => total.state === "shown") ?? groups[0];
}

function Choices({ benchmark, group }: Shown & { readonly group: BenchmarkGroup | undefined }) {
  const t = useText(texts);
  const say = useSay();
  const words = useGroupWords();
  const [, change] = useUrlState(shape);
  const { standards, standard, groups, least } = benchmark;
  const option = ({ terms, total: { count, state } }: BenchmarkGroup) => ({
    value: groupWord(terms),
    label: `${words(terms)} (${state === "too-few" ? `${count} / ${least}` : count})`,
  });
  return (
    <div className="benchmark-choice">
      {standards.length > 1 && (
        <ChoiceFilter
          label={t.standard}
          value={standard ?? undefined}
          options={standards.map((each) => ({ value: each.standard, label: say(each.title) }))}
          onChange={(next) => change({ standard: next })}
        />
      )}
      <ChoiceFilter
        label={t.group}
        value={group && groupWord(group.terms)}
        options={groups.map(option)}
        onChange={(next) => change({ group: next })}
      />
    </div>
  );
}

function HowCounted() {
  const t = useText(texts);
  return (
    <Part title={t.howCounted}>
      <div className="benchmark-words">
        <p>{t.definition}</p>
        <p>{t.whoCounts}</p>
      </div>
    </Part>
  );
}
