import { DownloadOutlined } from "@ant-design/icons";
import type { assessments as api } from "@plumbline/api";
import type { ComparedRun } from "@plumbline/core/assessments";
import { Button } from "antd";
import { Allowed } from "../../platform/frame/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Page, ProblemNotice, Waiting } from "../../platform/ui/index.ts";
import { useStandards } from "../data.ts";
import { ChoicePart } from "./choice.tsx";
import { type ChangeChoice, type Choice, idsIn, useBeside, useChoice, useComparisonFile } from "./data.ts";
import { HeatTable } from "./heat-table.tsx";
import { runKey } from "./lines.ts";
import { PairPart } from "./pair-part.tsx";
import { RunsPart } from "./runs-part.tsx";
import { ShareChart } from "./share-chart.tsx";
import { texts } from "./text.ts";
import "../assessments.css";
import "../comparison/comparison.css";
import "./beside.css";

/** Many assessments side by side: over time, or between centres. */
export function BesidePage() {
  return (
    <Allowed permission="assessments.read">
      <Body />
    </Allowed>
  );
}

function Body() {
  const t = useText(texts);
  const { view, change } = useChoice();
  const standards = useStandards();
  const [first] = standards.data?.entries ?? [];
  const standard = view.standard ?? (first && `${first.id}@${first.edition}`);
  const beside = useBeside(standard, view);
  const shown = beside.data && shownRuns(beside.data.runs, view);
  const actions = shown && shown.length > 0 && standard && <Exports standard={standard} runs={shown} />;
  return (
    <Page
      title={t.title}
      description={t.description}
      trail={[{ label: t.assessments, to: "/assessments" }]}
      action={actions}
    >
      <ChoicePart standard={standard} view={view} change={change} />
      {standards.error && <ProblemNotice problem={standards.error} />}
      {standard === undefined ? (
        <Waiting rows={8} />
      ) : (
        <Answer of={beside}>{(answer) => <Beside answer={answer} view={view} change={change} />}</Answer>
      )}
    </Page>
  );
}

function shownRuns(runs: readonly ComparedRun[], { without }: Choice): readonly ComparedRun[] {
  const left = new Set(idsIn(without));
  return runs.filter((run) => !left.has(runKey(run)));
}

/** Exactly the runs that are shown, as a file. */
function Exports({ standard, runs }: { readonly standard: string; readonly runs: readonly ComparedRun[] }) {
  const t = useText(texts);
  const file = useComparisonFile();
  const idsOf = (kind: ComparedRun["facts"]["kind"]) =>
    runs
      .filter(({ facts }) => facts.kind === kind)
      .map(({ facts }) => facts.assessmentId)
      .join(",");
  const [ids, stated] = [idsOf("verified"), idsOf("stated")];
  const save = (format: "xlsx" | "csv") =>
    file.mutate({ query: { standard, format, ...(ids && { ids }), ...(stated && { stated }) } });
  return (
    <span className="page-actions">
      <Button icon={<DownloadOutlined />} loading={file.isPending} onClick={() => save("xlsx")}>
        {t.excel}
      </Button>
      <Button onClick={() => save("csv")}>{t.csv}</Button>
      <ProblemNotice problem={file.error} />
    </span>
  );
}

/** Shares of two days at least: with one there is no course to draw. */
function hasCourse(runs: readonly ComparedRun[]): boolean {
  return new Set(runs.filter(({ share }) => share !== null).map(({ facts }) => facts.on)).size > 1;
}

type BesideProps = {
  readonly answer: api.ComparedAssessments;
  readonly view: Choice;
  readonly change: ChangeChoice;
};

function Beside({ answer, view, change }: BesideProps) {
  const t = useText(texts);
  const { frame, runs, left } = answer;
  if (runs.length === 0) return <EmptyState title={t.none} why={t.noneWhy} />;
  const shown = shownRuns(runs, view);
  return (
    <>
      {left > 0 && <p className="quiet">{t.left(runs.length, left)}</p>}
      <RunsPart frame={frame} runs={runs} view={view} change={change} />
      {shown.length > 0 && (
        <>
          {hasCourse(shown) && <ShareChart frame={frame} runs={shown} />}
          <HeatTable frame={frame} runs={shown} />
        </>
      )}
      {shown.length > 1 && <PairPart frame={frame} runs={shown} view={view} change={change} />}
    </>
  );
}
