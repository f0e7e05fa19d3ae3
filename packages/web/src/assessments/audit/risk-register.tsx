import { Audience, audienceNames, severities, severityName } from "@plumbline/core/standards";
import { Button } from "antd";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import { ChoiceFilter, type Column, DataTable, Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { QuestionLink } from "./question-link.tsx";
import { fittingRisks, type RiskRow } from "./risk-rows.ts";
import { Severity } from "./severity.tsx";
import { texts } from "./text.ts";

/** The filters of the register in the address. */
const filters = {
  area: z.string().max(60).optional(),
  audience: Audience.optional(),
  severity: z.coerce.number().int().min(1).max(5).optional(),
  risks: z.enum(["all"]).optional(),
};
const noFilters = { area: undefined, audience: undefined, severity: undefined };
type View = { readonly [K in keyof typeof filters]?: z.output<(typeof filters)[K]> };

const shownFirst = 25;

/** Every question not fully in place, ranked by weight, with what may happen and what to do first. */
export function RiskRegister({
  judged,
  rows,
}: {
  readonly judged: Judged;
  readonly rows: readonly RiskRow[];
}) {
  const t = useText(texts);
  const [view, setView] = useUrlState(filters);
  const columns = useColumns(judged);
  const fitting = fittingRisks(rows, view);
  const shown = view.risks ? fitting : fitting.slice(0, shownFirst);
  const isFiltered = Boolean(view.area || view.audience || view.severity);
  return (
    <Part title={t.register}>
      <p className="quiet">{t.registerRule}</p>
      <DataTable
        label={t.register}
        rows={shown}
        columns={columns}
        rowKey={({ criterion }) => criterion}
        exportName={`${judged.assessment.title} ${t.register}`}
        empty={<p className="quiet">{t.noRisks}</p>}
        onClearFilters={isFiltered ? () => setView(noFilters) : undefined}
        filters={<Filters judged={judged} view={view} onChange={setView} />}
      />
      {fitting.length > shownFirst && (
        <Button onClick={() => setView({ risks: view.risks ? undefined : "all" })}>
          {view.risks ? t.showHeaviest(shownFirst) : t.showAll(fitting.length)}
        </Button>
      )}
    </Part>
  );
}

function Filters(props: {
  readonly judged: Judged;
  readonly view: View;
  readonly onChange: (patch: View) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const { judged, view, onChange } = props;
  const { reader } = judged;
  return (
    <>
      <ChoiceFilter
        label={t.area}
        value={view.area}
        options={judged.verdict.areas.map(({ code }) => ({ value: code, label: reader.partName(code) }))}
        onChange={(area) => onChange({ area })}
      />
      <ChoiceFilter
        label={t.audience}
        value={view.audience}
        options={Audience.options.map((value) => ({ value, label: say(audienceNames[value]) }))}
        onChange={(audience) => onChange({ audience })}
      />
      <ChoiceFilter
        label={t.severity}
        value={view.severity === undefined ? undefined : String(view.severity)}
        options={severities.map((value) => ({ value: String(value), label: say(severityName(value)) }))}
        onChange={(severity) => onChange({ severity: severity === undefined ? undefined : Number(severity) })}
      />
    </>
  );
}

function useColumns(judged: Judged): readonly Column<RiskRow>[] {
  const t = useText(texts);
  const say = useSay();
  const assessmentId = judged.assessment.id;
  return [
    {
      key: "number",
      title: t.number,
      names: true,
      width: 84,
      value: ({ criterion }) => criterion,
      cell: ({ criterion }) => (
        <QuestionLink assessmentId={assessmentId} criterion={criterion}>
          {criterion}
        </QuestionLink>
      ),
    },
    {
      key: "question",
      title: t.question,
      value: ({ title, text }) => `${title}: ${text}`,
      cell: ({ title, text }) => (
        <>
          <strong>{title}</strong>
          <span className="risk-text">{text}</span>
        </>
      ),
    },
    {
      key: "answer",
      title: t.answer,
      width: 92,
      value: ({ answer }) => answer,
      cell: ({ answer, unknown }) => (unknown ? <strong className="needs-you">{answer}</strong> : answer),
    },
    {
      key: "severity",
      title: t.severity,
      width: 96,
      value: ({ severity }) => `${severity} ${say(severityName(severity))}`,
      cell: ({ severity }) => <Severity of={severity} />,
    },
    { key: "weight", title: t.weight, kind: "number", width: 64, value: ({ weight }) => weight },
    { key: "risk", title: t.risk, value: ({ risk }) => risk, sorts: false },
    { key: "advice", title: t.advice, value: ({ advice }) => advice, sorts: false },
    {
      key: "note",
      title: t.note,
      value: ({ note }) => note || null,
      cell: ({ note }) => (note === "" ? "–" : <span className="risk-note">{note}</span>),
      sorts: false,
    },
  ];
}
