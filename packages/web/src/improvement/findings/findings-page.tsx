import { type Finding, riskScore } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../platform/session/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { everyFinding, pageSize, useFindings } from "../data.ts";
import { FindingFilters, useFindingFilters } from "../filters.tsx";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { findingStateTexts, kindTexts, texts as shared } from "../text.ts";
import { FindingStateWord, KindWord, RiskWord } from "../words.tsx";
import { texts } from "./text.ts";

/** The risk register: findings of every assessment and of none, the heaviest first. */
export function FindingsPage() {
  const t = useText(texts);
  return (
    <ImprovementFrame part="register" description={t.description}>
      <Register />
    </ImprovementFrame>
  );
}

function Register() {
  const t = useText(texts);
  const words = useText(shared);
  const { view, change, clear } = useFindingFilters();
  const columns = useColumns();
  return (
    <Answer of={useFindings(view)}>
      {({ entries, total }) => (
        <DataTable
          label={words.register}
          rows={entries}
          columns={columns}
          rowKey={({ id }) => id}
          exportName={words.register}
          empty={<EmptyState title={t.empty} why={t.emptyWhy} action={<Raise />} />}
          onClearFilters={clear}
          filters={<FindingFilters view={view} onChange={change} />}
          paging={{ offset: view.offset, limit: pageSize, total, onMove: (offset) => change({ offset }) }}
          readEvery={() => everyFinding(view)}
        />
      )}
    </Answer>
  );
}

function Raise() {
  const words = useText(shared);
  const may = useMay("improvement.manage");
  return may ? <LinkButton to={"/improvement/findings/new" as string}>{words.raise}</LinkButton> : null;
}

function useColumns(): readonly Column<Finding>[] {
  const t = useText(shared);
  const kinds = useText(kindTexts);
  const states = useText(findingStateTexts);
  const format = useFormat();
  return [
    {
      key: "risk",
      title: t.riskScore,
      width: 120,
      value: ({ risk }) => riskScore(risk),
      // A strength has none: that is not the same as one nobody has weighed.
      cell: ({ kind, risk }) => (kind === "strength" && !risk ? "–" : <RiskWord risk={risk} />),
    },
    {
      key: "title",
      title: t.finding,
      names: true,
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to="/improvement/findings/$findingId" params={{ findingId: id }}>
          {title}
        </Link>
      ),
    },
    {
      key: "kind",
      title: t.kind,
      value: ({ kind }) => kinds[kind],
      cell: ({ kind }) => <KindWord kind={kind} />,
    },
    {
      key: "centre",
      title: t.centre,
      value: ({ centreName }) => centreName,
      cell: ({ centreName }) => <span className="long">{centreName}</span>,
    },
    {
      key: "criterion",
      title: t.criterion,
      value: ({ criterion, standard }) => (criterion ? `${criterion} · ${standard}` : (standard ?? null)),
      cell: ({ criterion, standard }) => (
        <span className="amount">{criterion ? `${criterion} · ${standard}` : (standard ?? "–")}</span>
      ),
    },
    { key: "openActions", title: t.openActions, kind: "number", value: ({ openActions }) => openActions },
    {
      key: "raised",
      title: t.raised,
      width: 132,
      value: ({ raisedAt }) => raisedAt.slice(0, 10),
      cell: ({ raisedAt }) => format.day(raisedAt.slice(0, 10)),
    },
    {
      key: "state",
      title: t.state,
      width: 92,
      value: ({ state }) => states[state],
      cell: ({ state }) => <FindingStateWord state={state} />,
    },
  ];
}
