import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import type { Action } from "@plumbline/core/improvement";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { z } from "zod";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Answer } from "../../platform/ui/index.ts";
import { CutNotice } from "../actions/actions-page.tsx";
import { today, useActions } from "../data.ts";
import { ActionFilters, useActionFilters } from "../filters.tsx";
import { ImprovementFrame } from "../improvement-frame.tsx";
import { ActionStateWord } from "../words.tsx";
import { type MonthDay, monthAfter, weeksOf } from "./month.ts";
import { texts } from "./text.ts";
import "./calendar.css";

const shown = {
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
};

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
  const [chosen, setMonth] = useUrlState(shown);
  const month = chosen.month ?? today().slice(0, 7);
  return (
    <>
      <div className="toolbar">
        <div className="toolbar-filters">
          <ActionFilters view={view} onChange={change} />
        </div>
      </div>
      <MonthChoice month={month} onChange={(next) => setMonth({ month: next })} />
      <Answer of={useActions(view)}>
        {({ entries, total }) => (
          <>
            <Month month={month} actions={entries.filter(({ dueOn }) => dueOn.startsWith(month))} />
            <CutNotice shown={entries.length} total={total} />
          </>
        )}
      </Answer>
    </>
  );
}

function useMonthName(month: string): string {
  const t = useText(texts);
  const [year = "", at = ""] = month.split("-");
  return t.month(year, String(Number(at)));
}

function MonthChoice(props: {
  readonly month: string;
  readonly onChange: (month: string | undefined) => void;
}) {
  const { month, onChange } = props;
  const t = useText(texts);
  const name = useMonthName(month);
  return (
    <div className="month-choice">
      <Button
        icon={<LeftOutlined />}
        aria-label={t.previous}
        onClick={() => onChange(monthAfter(month, -1))}
      />
      <h2 aria-live="polite">{name}</h2>
      <Button icon={<RightOutlined />} aria-label={t.next} onClick={() => onChange(monthAfter(month, 1))} />
      <Button type="text" onClick={() => onChange(undefined)}>
        {t.thisMonth}
      </Button>
    </div>
  );
}

function Month({ month, actions }: { readonly month: string; readonly actions: readonly Action[] }) {
  const t = useText(texts);
  const name = useMonthName(month);
  const weekdays = [t.mon, t.tue, t.wed, t.thu, t.fri, t.sat, t.sun];
  const byDay = Map.groupBy(actions, ({ dueOn }) => dueOn);
  return (
    <>
      {actions.length === 0 && <p className="quiet">{t.emptyMonth}</p>}
      <table className="month">
        <caption className="hidden">{t.label(name)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((days) => (
            <tr key={days[0]?.day}>
              {days.map((each) => (
                <Day key={each.day} of={each} actions={byDay.get(each.day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Day({
  of: { day, isInMonth },
  actions,
}: {
  readonly of: MonthDay;
  readonly actions: readonly Action[];
}) {
  const t = useText(texts);
  const format = useFormat();
  if (!isInMonth) return <td className="month-outside" />;
  const isToday = day === today();
  return (
    <td
      className={actions.length === 0 ? "month-empty" : undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <span className="month-day" title={format.day(day)}>
        {Number(day.slice(8))}
        {isToday && <span className="month-today">{t.today}</span>}
      </span>
      {actions.length > 0 && (
        <ul>
          {actions.map(({ id, what, ownerName, state }) => (
            <li key={id}>
              <Link to="/improvement/actions/$actionId" params={{ actionId: id }}>
                {what}
              </Link>
              <span className="small month-who">
                {ownerName} <ActionStateWord state={state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
