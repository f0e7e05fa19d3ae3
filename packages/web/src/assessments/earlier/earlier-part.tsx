import type { EarlierAssessment } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Part, ProblemNotice } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { useChooseEarlier, useEarlierChoices } from "./data.ts";
import { texts } from "./text.ts";

/** Which assessment stands beside this one as last time, and the choice of another while it is open. */
export function EarlierPart({ judged: { assessment } }: { readonly judged: Judged }) {
  const t = useText(texts);
  const mayChoose = useMay("assessments.create") && assessment.state === "open";
  const { data } = useEarlierChoices(assessment.id);
  if (!data || (!mayChoose && data.previousId === null)) return null;
  const previous = data.entries.find(({ id }) => id === data.previousId);
  return (
    <Part title={t.lastTime}>
      {mayChoose ? (
        <Choice assessment={assessment} entries={data.entries} previousId={data.previousId} />
      ) : (
        previous && <EarlierLink earlier={previous} />
      )}
    </Part>
  );
}

type ChoiceProps = {
  readonly assessment: Judged["assessment"];
  readonly entries: readonly EarlierAssessment[];
  readonly previousId: string | null;
};

function Choice({ assessment: { id, version }, entries, previousId }: ChoiceProps) {
  const t = useText(texts);
  const named = useEarlierNames();
  const choose = useChooseEarlier();
  if (entries.length === 0) return <p className="quiet">{t.noChoice}</p>;
  const take = (next: string | undefined) =>
    choose.mutate({ params: { id }, body: { previousId: next ?? null, expectedVersion: version } });
  return (
    <>
      <Select
        className="earlier-choice"
        allowClear
        aria-label={t.choose}
        placeholder={t.none}
        value={previousId}
        loading={choose.isPending}
        options={entries.map((each) => ({ value: each.id, label: named(each) }))}
        onChange={take}
      />
      <ProblemNotice problem={choose.error} />
      <p className="quiet small">{t.hint}</p>
      {previousId !== null && (
        <Link to="/assessments/$assessmentId" params={{ assessmentId: previousId }}>
          {t.see}
        </Link>
      )}
    </>
  );
}

function EarlierLink({ earlier }: { readonly earlier: EarlierAssessment }) {
  const named = useEarlierNames();
  return (
    <Link to="/assessments/$assessmentId" params={{ assessmentId: earlier.id }}>
      {named(earlier)}
    </Link>
  );
}

/** An earlier assessment by its title and last day. */
export function useEarlierNames() {
  const t = useText(texts);
  const format = useFormat();
  return ({ title, to }: Pick<EarlierAssessment, "title" | "to">) => t.one(title, format.day(to));
}
