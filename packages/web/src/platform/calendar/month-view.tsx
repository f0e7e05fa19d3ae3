import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { z } from "zod";
import { useUrlState } from "../routes/index.ts";
import { useFormat, useText } from "../text/index.ts";
import { type MonthDay, monthAfter, weeksOf } from "./month.ts";
import { texts } from "./text.ts";
import { today } from "./today.ts";
import "./month-view.css";

/** The month of a calendar as its address names it, `2026-11`. */
export const monthField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional();
const shown = { month: monthField };

/** The month looked at, held in the address; this one unless another is chosen. */
export function useMonth(): readonly [month: string, change: (month: string | undefined) => void] {
  const [chosen, setMonth] = useUrlState(shown);
  return [chosen.month ?? today().slice(0, 7), (month) => setMonth({ month })];
}

/** What a month is called. */
export function useMonthName(month: string): string {
  const t = useText(texts);
  const [year = "", at = ""] = month.split("-");
  return t.month(year, String(Number(at)));
}

/** The way from month to month. */
export function MonthChoice(props: {
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

type MonthViewProps<E> = {
  readonly month: string;
  /** What the table holds, for those who do not see it; it is told the month's name. */
  readonly label: (month: string) => string;
  readonly empty: string;
  readonly entriesOn: (day: string) => readonly E[];
  /** One entry, as the content of a list item. */
  readonly render: (entry: E, day: string) => ReactNode;
  readonly keyOf: (entry: E) => string;
};

/** A month in whole weeks with what stands on each day; on the phone only the days on which something stands. */
export function MonthView<E>(props: MonthViewProps<E>) {
  const { month, label, empty, entriesOn } = props;
  const t = useText(texts);
  const name = useMonthName(month);
  const weekdays = [t.mon, t.tue, t.wed, t.thu, t.fri, t.sat, t.sun];
  const weeks = weeksOf(month);
  const isEmpty = weeks.flat().every(({ day, isInMonth }) => !isInMonth || entriesOn(day).length === 0);
  return (
    <>
      {isEmpty && <p className="quiet">{empty}</p>}
      <table className="month">
        <caption className="hidden">{label(name)}</caption>
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
          {weeks.map((days) => (
            <tr key={days[0]?.day}>
              {days.map((each) => (
                <Day key={each.day} of={each} {...props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Day<E>(props: { readonly of: MonthDay } & MonthViewProps<E>) {
  const { day, isInMonth } = props.of;
  const t = useText(texts);
  const format = useFormat();
  if (!isInMonth) return <td className="month-outside" />;
  const isToday = day === today();
  const entries = props.entriesOn(day);
  return (
    <td
      className={entries.length === 0 ? "month-empty" : undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <span className="month-day" title={format.day(day)}>
        {Number(day.slice(8))}
        {isToday && <span className="month-today">{t.today}</span>}
      </span>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <li key={props.keyOf(entry)}>{props.render(entry, day)}</li>
          ))}
        </ul>
      )}
    </td>
  );
}
