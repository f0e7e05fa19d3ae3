import { type AssessmentSummary, compareRuns, sheetRows } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, ChoiceFilter, EmptyState, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { AssessmentFrame } from "../assessment-frame.tsx";
import { texts as besideTexts } from "../beside/text.ts";
import { useLatest, usePinned, useSheet } from "../data.ts";
import type { Judged } from "../judged.ts";
import { useTeamView } from "../team/data.ts";
import { ComparisonSummary } from "./comparison-summary.tsx";
import { chosenRun, earlierRuns } from "./earlier-runs.ts";
import { MoversPart } from "./movers.tsx";
import { SectionChanges } from "./section-changes.tsx";
import { texts } from "./text.ts";
import "./comparison.css";

/** The most assessments of one centre that are offered. */
const offered = 200;
const shape = { with: z.uuid().optional() };

/** An assessment held against an earlier one of the same centre and standard, like with like only. */
export function ComparisonPage() {
  return <AssessmentFrame part="comparison">{(judged) => <Runs judged={judged} />}</AssessmentFrame>;
}

function Runs({ judged }: { readonly judged: Judged }) {
  const t = useText(texts);
  const { assessment } = judged;
  return (
    <>
      <Wider judged={judged} />
      <Answer of={useLatest(assessment.centreId, offered)}>
        {({ entries }) => {
          const runs = earlierRuns(assessment, entries);
          return runs.length === 0 ? (
            <EmptyState title={t.none} why={t.noneWhy} />
          ) : (
            <Chosen judged={judged} runs={runs} />
          );
        }}
      </Answer>
    </>
  );
}

/** From two runs to many: all of this centre, what it states beside what was verified, and other centres. */
function Wider({ judged: { assessment } }: { readonly judged: Judged }) {
  const t = useText(besideTexts);
  const { id, centreId, standard } = assessment;
  const hasTeam = useTeamView(id).data?.team != null;
  return (
    <p className="facts-line comparison-wider">
      <Link to="/comparison" search={{ standard, centres: centreId }}>
        {t.ofThisCentre}
      </Link>
      {hasTeam && (
        <Link to="/comparison" search={{ standard, ids: id, stated: id }}>
          {t.statedBeside}
        </Link>
      )}
      <Link to="/centres/$centreId/benchmark" params={{ centreId }} search={{ standard }}>
        {t.benchmark}
      </Link>
    </p>
  );
}

function Chosen(props: { readonly judged: Judged; readonly runs: readonly AssessmentSummary[] }) {
  const t = useText(texts);
  const format = useFormat();
  const [view, setView] = useUrlState(shape);
  const { judged, runs } = props;
  const run = chosenRun(runs, view.with);
  return (
    <>
      <div className="comparison-choice">
        <ChoiceFilter
          label={t.with}
          value={run?.id}
          options={runs.map(({ id, title, to }) => ({ value: id, label: t.option(title, format.day(to)) }))}
          onChange={(id) => setView({ with: id })}
        />
      </div>
      {run && <Compared key={run.id} judged={judged} run={run} />}
    </>
  );
}

function Compared({ judged, run }: { readonly judged: Judged; readonly run: AssessmentSummary }) {
  const t = useText(texts);
  const { comparison, problem } = useComparison(judged, run.id);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!comparison) return <Waiting rows={8} />;
  if (comparison.compared === 0) return <p className="comparison-nothing">{t.nothing}</p>;
  return (
    <>
      <ComparisonSummary judged={judged} run={run} comparison={comparison} />
      <SectionChanges judged={judged} comparison={comparison} />
      <div className="comparison-movers">
        <MoversPart judged={judged} movers={comparison.fallen} kind="fallen" />
        <MoversPart judged={judged} movers={comparison.risen} kind="risen" />
      </div>
    </>
  );
}

/** Both runs by the rule that the server and the report go by; undefined while the earlier one is fetched. */
function useComparison({ standard, answers }: Judged, id: string) {
  const sheet = useSheet(id);
  const pack = usePinned(id);
  const comparison = useMemo(() => {
    if (!sheet.data || !pack.data) return undefined;
    const { scope } = sheet.data.assessment;
    const before = { standard: pack.data.standard, rows: sheetRows(sheet.data), scope };
    return compareRuns({ standard, rows: answers.rows, scope: answers.scope ?? [] }, before);
  }, [standard, answers, sheet.data, pack.data]);
  return { comparison, problem: sheet.error ?? pack.error };
}
