import { addDays, addMonths, type Day, isMonthEnd } from "../kernel/index.ts";
import type { Duty } from "./overview.ts";
import type { Rhythm, Schedule } from "./schedules.ts";

const months: Readonly<Record<Rhythm, number>> = { year: 12, "half-year": 6, quarter: 3 };

/** What decides when the next run is due; `lastDay` is that of the latest run that counts, null without one. */
export type DueFacts = {
  readonly every: Rhythm;
  readonly startsOn: Day;
  readonly lastDay: Day | null;
};

/**
 * The day the next run is due: the start day, and after a run its last day plus the interval, never before the start
 * day. A month without the day has it on its last: 31 January and a quarter give 30 April. A schedule that starts on the
 * 31st comes back to it where the month allows, so that short months do not shift it for ever.
 */
export function nextDueOn({ every, startsOn, lastDay }: DueFacts): Day {
  return lastDay === null ? startsOn : dueAfter(lastDay, months[every], startsOn);
}

/** So many months after a last day, by the rule of `nextDueOn`: short months shift nothing, never before the start day. */
export function dueAfter(lastDay: Day, interval: number, startsOn: Day): Day {
  const [ran, meant] = [Number(lastDay.slice(8)), Number(startsOn.slice(8))];
  const date = isMonthEnd(lastDay) ? Math.max(ran, meant) : ran;
  const next = addMonths(lastDay, interval, date);
  return next < startsOn ? startsOn : next;
}

/** What a run due on a day is called: {year}, {half}, {quarter} and {month} are put in, anything else stays. */
export function runTitle(pattern: string, dueOn: Day): string {
  const month = Number(dueOn.slice(5, 7));
  const parts: Readonly<Record<string, number | string>> = {
    year: dueOn.slice(0, 4),
    half: Math.ceil(month / 6),
    quarter: Math.ceil(month / 3),
    month,
  };
  return pattern.replaceAll(/\{(year|half|quarter|month)\}/g, (whole, part) => String(parts[part] ?? whole));
}

/** Is the next run overdue, to be started by now, or later? `today` is the day on the wall. */
export function dueness(
  { dueOn, leadDays, underWay, endedAt }: Pick<Schedule, "dueOn" | "leadDays" | "underWay" | "endedAt">,
  today: Day,
): "overdue" | "due" | "later" {
  if (endedAt !== null || underWay !== null) return "later";
  if (dueOn < today) return "overdue";
  return addDays(today, leadDays) >= dueOn ? "due" : "later";
}

/** Who asks for duties, and whether they may set up assessments. */
export type DutyReader = { readonly accountId: string | null; readonly mayCreate: boolean };

/**
 * The runs that somebody should start now: within the lead time or overdue. Each reaches the account it is given to,
 * and everybody who may start it where nobody is named or the one named no longer may.
 */
export function runDuties(schedules: readonly Schedule[], reader: DutyReader, today: Day): Duty[] {
  if (!reader.mayCreate) return [];
  return schedules
    .filter((schedule) => dueness(schedule, today) !== "later")
    .filter(({ accountId, accountMay }) => !accountMay || accountId === reader.accountId)
    .map(({ id: scheduleId, title, centreId, centreName, standard, dueOn }) => ({
      ...{ kind: "run-due" as const, scheduleId, title: runTitle(title, dueOn) },
      ...{ centreId, centreName, standard, dueOn },
    }));
}
