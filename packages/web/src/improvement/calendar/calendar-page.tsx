import type { Action } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { MonthChoice, MonthView, useMonth } from "../../platform/calendar/index.ts";
import { useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { CutNotice } from "../actions/actions-page.tsx";
import { useActions } from "../data.ts";
import { ActionFilters, useActionFilters } from "../filters.tsx";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { ActionStateWord } from "../words.tsx";
import { texts } from "./text.ts";

/** A month of due days. */
export function CalendarPage() {
  const t = useText(texts);
  return (
    <ImprovementFrame part="calendar" description={t.description}>
      <Calendar />
    </ImprovementFrame>
  );
}

function Calendar() {
  const { view, change } = useActionFilters();
  const [month, setMonth] = useMonth();
  return (
    <>
      <div className="toolbar">
        <div className="toolbar-filters">
          <ActionFilters view={view} onChange={change} />
        </div>
      </div>
      <MonthChoice month={month} onChange={setMonth} />
      <Answer of={useActions(view)}>
        {({ entries, total }) => (
          <>
            <Month month={month} actions={entries} />
            <CutNotice shown={entries.length} total={total} />
          </>
        )}
      </Answer>
      <WayOn month={month} />
    </>
  );
}

/** The one calendar in which everything stands. */
function WayOn({ month }: { readonly month: string }) {
  const t = useText(texts);
  return (
    <p className="quiet calendar-more">
      <Link to="/programme/calendar" search={{ month }}>
        {t.more}
      </Link>
    </p>
  );
}

function Month({ month, actions }: { readonly month: string; readonly actions: readonly Action[] }) {
  const t = useText(texts);
  const byDay = Map.groupBy(actions, ({ dueOn }) => dueOn);
  return (
    <MonthView
      month={month}
      label={t.label}
      empty={t.emptyMonth}
      entriesOn={(day) => byDay.get(day) ?? []}
      keyOf={({ id }) => id}
      render={({ id, what, ownerName, state }) => (
        <>
          <Link to="/improvement/actions/$actionId" params={{ actionId: id }}>
            {what}
          </Link>
          <span className="small month-who">
            {ownerName} <ActionStateWord state={state} />
          </span>
        </>
      )}
    />
  );
}
