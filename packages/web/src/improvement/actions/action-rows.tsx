import type { Action } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { ActionStateWord, DueWord } from "../words.tsx";

/** Actions as a short list: what, who, until when, how far. */
export function ActionRows({
  label,
  actions,
}: {
  readonly label: string;
  readonly actions: readonly Action[];
}) {
  return (
    <ul className="plain-list" aria-label={label}>
      {actions.map((action) => (
        <li key={action.id} className="action-row">
          <Link to="/improvement/actions/$actionId" params={{ actionId: action.id }}>
            {action.what}
          </Link>
          <span className="facts-line small">
            <ActionStateWord state={action.state} />
            <span>{action.ownerName}</span>
            <DueWord action={action} />
            <span className="quiet">{`${action.progress}%`}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
