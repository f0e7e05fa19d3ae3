import type { CoverageRow } from "@plumbline/core/assessments";
import { scaleValues } from "@plumbline/core/assessments";
import { outline, sectionsInScope } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useSay, useText } from "../../platform/text/index.ts";
import {
  Answer,
  ChoiceFilter,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  StatusWord,
} from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { type CoverageState, coverageStates, isIn, summaryOf } from "./coverage-state.ts";
import { useCoverage } from "./data.ts";
import { useCountWords } from "./piece-words.tsx";
import { countTexts, texts } from "./text.ts";

const filters = {
  section: z.string().max(60).optional(),
  angle: z.string().max(60).optional(),
  state: z.enum(coverageStates).optional(),
  offset: z.coerce.number().int().min(0).default(0),
};
const noFilters = { section: undefined, angle: undefined, state: undefined, offset: undefined };
// A standard has hundreds of criteria; a phone shows one in the height of a hand.
const pageSize = 40;

/** Every criterion from every angle with the evidence that counts, what is out of date and what is missing. */
export function CoveragePart({ judged }: { readonly judged: Judged }) {
  return (
    <Answer of={useCoverage(judged.assessment.id)}>
      {({ entries }) => (
        <>
          <Summary judged={judged} rows={entries} />
          <Table judged={judged} rows={entries} />
        </>
      )}
    </Answer>
  );
}

type PartProps = { readonly judged: Judged; readonly rows: readonly CoverageRow[] };

function Summary({ judged, rows }: PartProps) {
  const t = useText(texts);
  const { rated, backed, missing } = summaryOf(rows);
  const asks = (judged.standard.evidenceNeeds ?? []).length > 0;
  return (
    <Notice tone={missing > 0 ? "warning" : "plain"}>
      <p>{t.summary(backed, rated)}</p>
      <p>{!asks ? t.noNeeds : missing > 0 ? t.summaryMissing(missing) : t.summaryComplete}</p>
    </Notice>
  );
}

function Table({ judged, rows }: PartProps) {
  const t = useText(texts);
  const [view, setView] = useUrlState(filters);
  const columns = useColumns(judged);
  const shown = rows.filter(
    (row) =>
      (view.section === undefined || row.section === view.section) &&
      (view.angle === undefined || row.angle === view.angle) &&
      (view.state === undefined || isIn(row, view.state)),
  );
  const { offset } = view;
  const isFiltered = Boolean(view.section || view.angle || view.state);
  return (
    <DataTable
      label={t.coverage}
      rows={shown.slice(offset, offset + pageSize)}
      columns={columns}
      rowKey={({ criterion, angle }) => `${criterion} ${angle}`}
      exportName={`${judged.assessment.title} ${t.coverage}`}
      empty={<EmptyState title={t.emptyCoverage} why={t.emptyCoverageWhy} />}
      onClearFilters={isFiltered ? () => setView(noFilters) : undefined}
      filters={
        <Filters judged={judged} view={view} onChange={(patch) => setView({ ...patch, offset: undefined })} />
      }
      paging={{ offset, limit: pageSize, total: shown.length, onMove: (to) => setView({ offset: to }) }}
      readEvery={async () => shown}
    />
  );
}

type View = {
  readonly section?: string | undefined;
  readonly angle?: string | undefined;
  readonly state?: CoverageState | undefined;
};

function Filters(props: {
  readonly judged: Judged;
  readonly view: View;
  readonly onChange: (patch: Partial<View>) => void;
}) {
  const t = useText(texts);
  const say = useSay();
  const { judged, view, onChange } = props;
  const { standard, assessment } = judged;
  const states: Record<CoverageState, string> = {
    ...{ missing: t.stateMissing, bare: t.stateRatedBare, none: t.stateNone, some: t.stateSome },
    expired: t.stateExpired,
  };
  return (
    <>
      <ChoiceFilter
        label={t.state}
        value={view.state}
        options={coverageStates.map((value) => ({ value, label: states[value] }))}
        onChange={(state) => onChange({ state })}
      />
      <ChoiceFilter
        label={t.section}
        value={view.section}
        options={sectionsInScope(standard, assessment.scope).map(({ code, title }) => ({
          value: code,
          label: `${code} ${say(title)}`,
        }))}
        onChange={(section) => onChange({ section })}
      />
      {standard.angles.length > 1 && (
        <ChoiceFilter
          label={t.angle}
          value={view.angle}
          options={standard.angles.map(({ id, title }) => ({ value: id, label: say(title) }))}
          onChange={(angle) => onChange({ angle })}
        />
      )}
    </>
  );
}

function useColumns(judged: Judged): readonly Column<CoverageRow>[] {
  const t = useText(texts);
  const counted = useText(countTexts);
  const say = useSay();
  const countWords = useCountWords();
  const { standard, assessment } = judged;
  const { criterion: known } = outline(standard);
  const titleOf = (row: CoverageRow) => {
    const title = known.get(row.criterion)?.title;
    return `${row.criterion} ${title ? say(title) : ""}`;
  };
  const angleOf = (row: CoverageRow) => {
    const title = standard.angles.find(({ id }) => id === row.angle)?.title;
    return title ? say(title) : row.angle;
  };
  const ratingOf = (row: CoverageRow) => {
    if (row.notApplicable) return t.notApplicable;
    const value = scaleValues(standard, row.angle).find(({ id }) => id === row.value);
    return value ? `${value.points} ${say(value.title)}` : t.notRated;
  };
  const missingOf = ({ missing }: CoverageRow) => {
    if (missing.length === 0) return "";
    const kinds = missing.map((kind) => counted[kind]).join(" / ");
    return missing.length === 1 ? kinds : t.missingOne(kinds);
  };
  const apartOf = ({ expired, later }: CoverageRow) =>
    [expired > 0 && t.expired(expired), later > 0 && t.later(later)].filter(Boolean).join(" · ");
  return [
    { key: "section", title: t.section, value: ({ section }) => section },
    {
      ...{ key: "criterion", title: t.criterion, names: true, value: titleOf },
      cell: (row) => (
        <Link
          to="/assessments/$assessmentId/rate"
          params={{ assessmentId: assessment.id }}
          search={{ criterion: row.criterion }}
        >
          {titleOf(row)}
        </Link>
      ),
    },
    ...(standard.angles.length > 1 ? [{ key: "angle", title: t.angle, value: angleOf }] : []),
    {
      ...{ key: "rating", title: t.rating, value: ratingOf },
      cell: (row) =>
        row.value === null || row.notApplicable ? (
          <span className="quiet">{ratingOf(row)}</span>
        ) : (
          ratingOf(row)
        ),
    },
    {
      ...{ key: "there", title: t.there, value: (row) => countWords(row.counts) },
      cell: (row) => countWords(row.counts) || <span className="quiet">–</span>,
    },
    {
      ...{ key: "missing", title: t.missing, value: missingOf },
      cell: (row) => <Lacking words={missingOf(row)} />,
    },
    {
      ...{ key: "apart", title: t.outOfDate, value: apartOf },
      cell: (row) => <span className="quiet">{apartOf(row) || "–"}</span>,
    },
  ];
}

function Lacking({ words }: { readonly words: string }) {
  if (words === "") return <span className="quiet">{"–"}</span>;
  return (
    <span className="missing-kinds">
      <StatusWord tone="warning">{words}</StatusWord>
    </span>
  );
}
