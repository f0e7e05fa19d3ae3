import type { improvement } from "@plumbline/api";
import type { Action, ActionGain, ProjectedResult } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Answer, ChoiceFilter, type Column, DataTable, EmptyState, Part } from "../../platform/ui/index.ts";
import { useActions, useCentres, useFindings, useProjection } from "../data.ts";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { texts as shared } from "../text.ts";
import { texts } from "./text.ts";

const shown = { centreId: z.uuid().optional() };
type One = improvement.StandardProjection;

/** Now and projected, by standard, and what each action gives. Made to be projected on the wall. */
export function ProjectionPage() {
  const t = useText(texts);
  return (
    <ImprovementFrame part="projection" description={t.description}>
      <Answer of={useCentres()}>
        {({ entries }) =>
          entries[0] ? (
            <OfCentre first={entries[0].id} />
          ) : (
            <EmptyState title={t.noCentres} why={t.noCentresWhy} />
          )
        }
      </Answer>
    </ImprovementFrame>
  );
}

function OfCentre({ first }: { readonly first: string }) {
  const t = useText(texts);
  const words = useText(shared);
  const [view, setView] = useUrlState(shown);
  const centres = useCentres().data?.entries ?? [];
  // Where nobody has chosen yet, the centre with the heaviest open risk is looked at.
  const heaviest = useFindings({ search: "", state: "open", offset: 0 });
  const centreId = view.centreId ?? heaviest.data?.entries[0]?.centreId ?? first;
  return (
    <>
      <ChoiceFilter
        label={words.centre}
        value={centreId}
        options={centres.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => setView({ centreId: next })}
      />
      <Answer of={useProjection(centreId)}>
        {({ entries }) =>
          entries.length === 0 ? (
            <EmptyState title={t.none} why={t.noneWhy} />
          ) : (
            entries.map((one) => <OfStandard key={one.standard} centreId={centreId} one={one} />)
          )
        }
      </Answer>
    </>
  );
}

function OfStandard({ centreId, one }: { readonly centreId: string; readonly one: One }) {
  const t = useText(texts);
  const say = useSay();
  const format = useFormat();
  const { projection, hasLevels } = one;
  return (
    <Part title={say(one.title)}>
      <p className="projection-sentence">
        <Sentence one={one} />
      </p>
      <p className="quiet small">
        <Link to="/assessments/$assessmentId/verdict" params={{ assessmentId: one.assessmentId }}>
          {t.basis(one.assessmentTitle, format.day(one.on))}
        </Link>
        {!one.complete && t.incomplete}
      </p>
      <div className="projection-figures">
        <Result title={t.now} result={projection.now} hasLevels={hasLevels} />
        <span className="projection-arrow" aria-hidden="true">
          →
        </span>
        <Result title={t.projected} result={projection.projected} hasLevels={hasLevels} />
      </div>
      <h3>{t.gains}</h3>
      <Gains centreId={centreId} one={one} />
    </Part>
  );
}

function Sentence({ one: { projection, hasLevels } }: { readonly one: One }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const { now, projected } = projection;
  const name = (level: string | null) => level ?? t.noLevel;
  const level = !hasLevels
    ? ""
    : now.attained === projected.attained
      ? t.staysLevel(name(now.attained))
      : t.risesLevel(name(now.attained), name(projected.attained));
  if (now.points === projected.points) return `${t.stays}${t.stop}`;
  if (now.share === null || projected.share === null) return `${t.unknown}${level}${t.stop}`;
  return `${t.rises(percent(now.share, 1), percent(projected.share, 1))}${level}${t.stop}`;
}

function Result(props: {
  readonly title: string;
  readonly result: ProjectedResult;
  readonly hasLevels: boolean;
}) {
  const t = useText(texts);
  const format = useFormat();
  const { title, result, hasLevels } = props;
  return (
    <div>
      <div className="figure-label">{title}</div>
      <div className="figure-value">{format.percent(result.share, 1)}</div>
      <div className="figure-definition">
        {t.points(format.number(result.points), format.number(result.max))}
        {hasLevels && ` · ${result.attained ?? t.noLevel}`}
      </div>
    </div>
  );
}

type Row = ActionGain & { readonly action: Action | undefined };

function Gains({ centreId, one }: { readonly centreId: string; readonly one: One }) {
  const t = useText(texts);
  const actions = useActions({ search: "", centreId }).data?.entries ?? [];
  const columns = useColumns(one.hasLevels);
  const rows: readonly Row[] = one.projection.gains
    .map((gain) => ({ ...gain, action: actions.find(({ id }) => id === gain.actionId) }))
    .toSorted((a, b) => b.points - a.points);
  return (
    <>
      <DataTable
        label={t.gains}
        rows={rows}
        columns={columns}
        rowKey={({ actionId }) => actionId}
        exportName={`${t.projected} ${one.standard}`}
        empty={<p className="quiet">{t.noGains}</p>}
      />
      {rows.length > 1 && <p className="quiet small">{t.overlap}</p>}
    </>
  );
}

function useColumns(hasLevels: boolean): readonly Column<Row>[] {
  const t = useText(texts);
  const words = useText(shared);
  const format = useFormat();
  return [
    {
      key: "what",
      title: words.what,
      names: true,
      value: ({ action }) => action?.what ?? null,
      cell: ({ actionId, action }) => (
        <Link to="/improvement/actions/$actionId" params={{ actionId }}>
          {action?.what ?? words.action}
        </Link>
      ),
    },
    { key: "owner", title: words.owner, value: ({ action }) => action?.ownerName ?? null },
    {
      key: "due",
      title: words.due,
      value: ({ action }) => action?.dueOn ?? null,
      cell: ({ action }) => format.day(action?.dueOn),
    },
    { key: "gain", title: t.gain, kind: "number", value: ({ points }) => points },
    ...(hasLevels
      ? [{ key: "alone", title: t.alone, value: ({ attained }: Row) => attained ?? t.noLevel }]
      : []),
    {
      key: "raises",
      title: t.raises,
      kind: "number",
      value: ({ raises, effects }) => `${raises} / ${effects}`,
    },
  ];
}
