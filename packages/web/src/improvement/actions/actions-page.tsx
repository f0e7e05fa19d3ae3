import { type Action, isOverdue } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer, type Column, DataTable, EmptyState } from "../../platform/ui/index.ts";
import { LinkButton } from "../../platform/ui/link-button.tsx";
import { mostActions, useActions } from "../data.ts";
import { ActionFilters, useActionFilters } from "../filters.tsx";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { actionStateTexts, texts as shared } from "../text.ts";
import { ActionStateWord, DueWord, useMoney } from "../words.tsx";
import { texts } from "./text.ts";

/** Every action, the first due first. */
export function ActionsPage() {
  const t = useText(texts);
  return (
    <ImprovementFrame part="actions" description={t.description}>
      <List />
    </ImprovementFrame>
  );
}

function List() {
  const words = useText(shared);
  const { view, change, clear } = useActionFilters();
  const columns = useColumns();
  return (
    <Answer of={useActions(view)}>
      {({ entries, total }) => (
        <>
          <DataTable
            label={words.actions}
            rows={entries}
            columns={columns}
            rowKey={({ id }) => id}
            exportName={words.actions}
            empty={<NoActions />}
            onClearFilters={clear}
            filters={<ActionFilters view={view} onChange={change} />}
          />
          <CutNotice shown={entries.length} total={total} />
        </>
      )}
    </Answer>
  );
}

/** What belongs into an empty view of actions, and where they come from. */
export function NoActions() {
  const words = useText(shared);
  const go = <LinkButton to={"/improvement" as string}>{words.toRegister}</LinkButton>;
  return <EmptyState title={words.noActions} why={words.noActionsWhy} action={go} />;
}

/** Says so where there are more actions than a view shows. */
export function CutNotice({ shown, total }: { readonly shown: number; readonly total: number }) {
  const words = useText(shared);
  if (total <= mostActions) return null;
  return <p className="quiet">{words.cut(shown, total)}</p>;
}

function useColumns(): readonly Column<Action>[] {
  const t = useText(shared);
  const states = useText(actionStateTexts);
  const format = useFormat();
  const money = useMoney();
  return [
    {
      key: "what",
      title: t.what,
      names: true,
      value: ({ what }) => what,
      cell: ({ id, what }) => (
        <Link to="/improvement/actions/$actionId" params={{ actionId: id }}>
          {what}
        </Link>
      ),
    },
    {
      key: "finding",
      title: t.finding,
      value: ({ findingTitle }) => findingTitle,
      cell: ({ findingId, findingTitle }) => (
        <Link to="/improvement/findings/$findingId" params={{ findingId }} className="long">
          {findingTitle}
        </Link>
      ),
    },
    {
      key: "centre",
      title: t.centre,
      width: 132,
      value: ({ centreName }) => centreName,
      cell: ({ centreName }) => <span className="long">{centreName}</span>,
    },
    { key: "owner", title: t.owner, width: 96, value: ({ ownerName }) => ownerName },
    {
      key: "due",
      title: t.due,
      width: 190,
      value: (action) => (isOverdue(action, today()) ? `${action.dueOn} ${t.overdue}` : action.dueOn),
      cell: (action) => <DueWord action={action} />,
    },
    {
      key: "state",
      title: t.state,
      width: 96,
      value: ({ state }) => states[state],
      cell: ({ state }) => <ActionStateWord state={state} />,
    },
    { key: "progress", title: t.progress, kind: "number", value: ({ progress }) => progress },
    {
      key: "cost",
      title: t.cost,
      kind: "number",
      value: ({ cost }) => (cost ? `${(cost.fen / 100).toFixed(2)} ${cost.currency}` : null),
      cell: ({ cost }) => <span className="amount">{money(cost) ?? format.number(null)}</span>,
    },
  ];
}
