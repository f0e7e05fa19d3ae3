import { improvement } from "@plumbline/api";
import type { Action } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { useAsk } from "../client/index.ts";
import { useFormat, useText } from "../text/index.ts";
import { StatusWord } from "../ui/index.ts";
import { texts } from "./text.ts";
import type { Due } from "./waiting.ts";

/** An action of one's own as one of the things that wait. */
export type ActionTask = { readonly action: Action; readonly title: string; readonly dueOn: string };

/** The actions of the person signed in that are overdue or due soon, as seen on a day. */
export function useOwnActions(on: string): readonly ActionTask[] {
  const { entries = [] } = useAsk(improvement.readDueActions, { query: { on } }).data ?? {};
  return entries.map((action) => ({ action, title: action.what, dueOn: action.dueOn }));
}

/** One of them in the list. */
export function OwnAction({ task: { action }, due }: { readonly task: ActionTask; readonly due: Due }) {
  const t = useText(texts);
  return (
    <li>
      <Link to="/improvement/actions/$actionId" params={{ actionId: action.id }} className="task">
        <span className="task-title">{action.what}</span>
        <span className="quiet">{action.centreName}</span>
        <span>{t.action(action.progress)}</span>
        <When due={due} dueOn={action.dueOn} />
      </Link>
    </li>
  );
}

function When({ due, dueOn }: { readonly due: Due; readonly dueOn: string }) {
  const t = useText(texts);
  const format = useFormat();
  const when = { overdue: t.overdue, today: t.dueToday, later: t.due(format.day(dueOn)) }[due];
  if (due === "later") return <span className="quiet">{when}</span>;
  return (
    <StatusWord tone="needs-you">
      {when}
      {due === "overdue" && ` · ${format.day(dueOn)}`}
    </StatusWord>
  );
}
