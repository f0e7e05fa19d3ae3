import type { CentreOverview, StandardStanding } from "@plumbline/core/assessments";
import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { PartsIn } from "../../platform/joints/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Answer, ChoiceFilter, EmptyState, Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { CertificatesPart } from "../certificates/certificates-part.tsx";
import { useCentre, useOverview } from "../data.ts";
import { DutiesPart } from "../duties/duties-part.tsx";
import { NextRuns } from "../schedules/next-runs.tsx";
import { Standing } from "./standing.tsx";
import { texts } from "./text.ts";
import "../assessments.css";
import "./centre.css";

/** One centre on one page: level, trend, weak sections, the way up. Made to be projected and printed. */
export function CentrePage() {
  return (
    <Allowed permission="assessments.read">
      <CentreBody />
    </Allowed>
  );
}

function CentreBody() {
  const t = useText(texts);
  const id = useParams({ strict: false }).centreId ?? "";
  const centre = useCentre(id);
  const overview = useOverview(id);
  const mayCreate = useMay("assessments.create");
  const problem = centre.error ?? overview.error;
  if (!centre.data) {
    return (
      <Page title={problem ? t.notThere : t.centre}>
        {problem ? <ProblemNotice problem={problem} /> : <Waiting rows={8} />}
      </Page>
    );
  }
  const { name, archivedAt } = centre.data;
  const add = mayCreate && archivedAt === null && (
    <LinkButton primary to="/assessments/new" search={{ centreId: id }}>
      {t.add}
    </LinkButton>
  );
  const action = (
    <span className="page-actions">
      {overview.data && overview.data.standings.length > 0 && (
        <Button onClick={() => window.print()}>{t.print}</Button>
      )}
      {add}
    </span>
  );
  return (
    <Page title={name} description={<CentreFacts centre={centre.data} />} action={action}>
      <Answer of={overview}>
        {(answer) =>
          answer.standings.length === 0 ? (
            <EmptyState title={t.empty} why={t.emptyWhy} action={add} />
          ) : (
            <Standings overview={answer} />
          )
        }
      </Answer>
      {overview.data && overview.data.standings.length > 0 && (
        <p className="centre-more facts-line">
          <Link to="/comparison" search={{ centres: id }}>
            {t.compare}
          </Link>
          <Link to="/centres/$centreId/benchmark" params={{ centreId: id }}>
            {t.benchmark}
          </Link>
        </p>
      )}
      <NextRuns centreId={id} />
      <div className="centre-kept">
        <CertificatesPart centreId={id} />
        <DutiesPart centreId={id} />
      </div>
      <PartsIn place="centre" told={{ centreId: id }} />
    </Page>
  );
}

type Centre = NonNullable<ReturnType<typeof useCentre>["data"]>;

function CentreFacts({ centre }: { readonly centre: Centre }) {
  const t = useText(texts);
  const format = useFormat();
  const { city, seats, openedOn, archivedAt } = centre;
  const facts = [
    city || null,
    seats === null ? null : t.seats(format.number(seats)),
    openedOn === null ? null : t.openedOn(format.day(openedOn)),
    archivedAt === null ? null : t.archived,
  ].filter((fact) => fact !== null);
  return (
    <span className="facts-line">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </span>
  );
}

const shown = { standard: z.string().max(120).optional() };

/** The standing by one standard; with several, one chooses. The most recent comes first. */
function Standings({ overview }: { readonly overview: CentreOverview }) {
  const t = useText(texts);
  const say = useSay();
  const [view, setView] = useUrlState(shown);
  const { standings } = overview;
  const standing: StandardStanding | undefined =
    standings.find(({ standard }) => standard === view.standard) ?? standings[0];
  if (!standing) return null;
  return (
    <>
      {standings.length > 1 && (
        <div className="centre-choice">
          <ChoiceFilter
            label={t.standard}
            value={standing.standard}
            options={standings.map(({ standard, title }) => ({ value: standard, label: say(title) }))}
            onChange={(standard) => setView({ standard })}
          />
        </div>
      )}
      <Standing key={standing.standard} centreId={overview.centreId} standing={standing} />
    </>
  );
}
