import { type AssessmentSummary, assessmentStates, ratedPercent } from "@plumbline/core/assessments";
import { Link } from "@tanstack/react-router";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import {
  Answer,
  ChoiceFilter,
  type Column,
  DataTable,
  EmptyState,
  Page,
  TextFilter,
} from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { StateWord } from "../assessment-frame.tsx";
import {
  everyAssessment,
  pageSize,
  useAssessments,
  useCentres,
  useStandards,
  useUnlevelled,
} from "../data.ts";
import { purposeTexts, texts as shared, stateTexts } from "../text.ts";
import { texts } from "./text.ts";

/** The filters of the list in the address. */
const filters = {
  search: z.string().max(80).default(""),
  centreId: z.uuid().optional(),
  standard: z.string().max(120).optional(),
  state: z.enum(assessmentStates).optional(),
  offset: z.coerce.number().int().min(0).default(0),
};
const noFilters = {
  search: "",
  centreId: undefined,
  standard: undefined,
  state: undefined,
  offset: undefined,
};

/** All assessments of the organisation. */
export function AssessmentsPage() {
  const t = useText(texts);
  const words = useText(shared);
  const mayCreate = useMay("assessments.create");
  const add = mayCreate && (
    <LinkButton primary to="/assessments/new">
      {t.add}
    </LinkButton>
  );
  return (
    <Allowed permission="assessments.read">
      <Page
        title={words.assessments}
        description={t.description}
        action={
          <span className="page-actions">
            <LinkButton to="/comparison">{t.compare}</LinkButton>
            <LinkButton to="/benchmark">{t.benchmark}</LinkButton>
            {add}
          </span>
        }
      >
        <List add={add} />
      </Page>
    </Allowed>
  );
}

function List({ add }: { readonly add: React.ReactNode }) {
  const t = useText(texts);
  const words = useText(shared);
  const [view, setView] = useUrlState(filters);
  const columns = useColumns();
  const filtered = Boolean(view.search || view.centreId || view.standard || view.state);
  return (
    <Answer of={useAssessments(view)}>
      {({ entries, total }) => (
        <DataTable
          label={words.assessments}
          rows={entries}
          columns={columns}
          rowKey={(assessment) => assessment.id}
          exportName={words.assessments}
          empty={<EmptyState title={t.empty} why={t.emptyWhy} action={add} />}
          onClearFilters={filtered ? () => setView(noFilters) : undefined}
          filters={<Filters view={view} onChange={(patch) => setView({ ...patch, offset: undefined })} />}
          paging={{ offset: view.offset, limit: pageSize, total, onMove: (offset) => setView({ offset }) }}
          readEvery={() => everyAssessment(view)}
        />
      )}
    </Answer>
  );
}

type View = {
  readonly search: string;
  readonly centreId?: string | undefined;
  readonly standard?: string | undefined;
  readonly state?: AssessmentSummary["state"] | undefined;
};

function Filters(props: { readonly view: View; readonly onChange: (patch: Partial<View>) => void }) {
  const t = useText(texts);
  const words = useText(shared);
  const states = useText(stateTexts);
  const say = useSay();
  const centres = useCentres().data?.entries ?? [];
  const standards = useStandards().data?.entries ?? [];
  const { view, onChange } = props;
  return (
    <>
      <TextFilter label={t.search} value={view.search} onChange={(search) => onChange({ search })} />
      <ChoiceFilter
        label={words.centre}
        value={view.centreId}
        options={centres.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(centreId) => onChange({ centreId })}
      />
      <ChoiceFilter
        label={words.standard}
        value={view.standard}
        options={standards.map((each) => ({ value: `${each.id}@${each.edition}`, label: say(each.title) }))}
        onChange={(standard) => onChange({ standard })}
      />
      <ChoiceFilter
        label={words.state}
        value={view.state}
        options={assessmentStates.map((state) => ({ value: state, label: states[state] }))}
        onChange={(state) => onChange({ state })}
      />
    </>
  );
}

const tenths = (share: number) => Math.round(share * 1000) / 10;

function useColumns(): readonly Column<AssessmentSummary>[] {
  const t = useText(texts);
  const words = useText(shared);
  const states = useText(stateTexts);
  const purposes = useText(purposeTexts);
  const format = useFormat();
  const unlevelled = useUnlevelled();
  const levelOf = (row: AssessmentSummary) => {
    if (unlevelled.has(row.standard)) return t.unlevelled;
    return isRated(row) ? (row.attained ?? t.noLevel) : t.unfinished;
  };
  const isRated = ({ rated, asked }: AssessmentSummary) => rated === asked;
  return [
    {
      key: "title",
      title: words.title,
      names: true,
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to="/assessments/$assessmentId" params={{ assessmentId: id }}>
          {title}
        </Link>
      ),
    },
    {
      key: "centre",
      title: words.centre,
      value: ({ centreName }) => centreName,
      cell: ({ centreId, centreName }) => (
        <Link to="/centres/$centreId" params={{ centreId }} className="long">
          {centreName}
        </Link>
      ),
    },
    { key: "standard", title: words.standard, value: ({ standard }) => standard },
    { key: "purpose", title: words.purpose, value: ({ purpose }) => purposes[purpose] },
    {
      key: "state",
      title: words.state,
      value: ({ state, signedAt }) => (signedAt ? states.signed : states[state]),
      cell: ({ state, signedAt }) => <StateWord state={state} signedAt={signedAt} />,
    },
    {
      key: "progress",
      title: t.progress,
      kind: "number",
      value: ratedPercent,
      cell: ({ rated, asked }) => (
        <span title={`${rated} / ${asked}`}>{ratedPercent({ rated, asked }) ?? "–"}</span>
      ),
    },
    {
      key: "share",
      title: t.share,
      kind: "number",
      // Points over the whole maximum mean little before everything is rated.
      value: (row) => (isRated(row) && row.max > 0 ? tenths(row.points / row.max) : null),
      cell: (row) => (isRated(row) && row.max > 0 ? format.number((row.points / row.max) * 100, 1) : "–"),
    },
    {
      key: "level",
      title: t.level,
      value: levelOf,
      cell: (row) =>
        row.attained && isRated(row) ? row.attained : <span className="quiet whole">{levelOf(row)}</span>,
    },
    {
      key: "days",
      title: t.days,
      value: ({ from, to }) => words.period(from, to),
      width: 156,
      cell: ({ from, to }) => <span className="days">{words.period(format.day(from), format.day(to))}</span>,
    },
  ];
}
