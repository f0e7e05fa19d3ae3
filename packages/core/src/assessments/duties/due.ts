import { addDays, addMonths, type Day, type Language } from "../../kernel/index.ts";
import type { RecurringDuty } from "../../standards/index.ts";
import { dueAfter } from "../next-due.ts";
import type { Duty } from "../overview.ts";
import type { CentreDuty } from "./model.ts";

type Interval = NonNullable<CentreDuty["every"]>;

const monthsOf = {
  month: 1,
  quarter: 3,
  year: 12,
  "two-years": 24,
  interval: null,
} as const satisfies Record<Extract<RecurringDuty, { every: unknown }>["every"], number | null>;

/** A duty is brought to mind so many days before it is due. */
export const dutyLeadDays = 14;

type Rhythm = Pick<CentreDuty, "every" | "months">;

/** Months between two times: what the standard says, else what the centre set; null where neither says. */
export function dutyMonths({
  every,
  months,
}: {
  readonly every: Interval | null;
  readonly months: number | null;
}) {
  return every === null ? null : (monthsOf[every] ?? months);
}

/**
 * The day a duty is due next: the start day, and after it was done one interval after that day, by the rule scheduled
 * assessments have. Null for what hangs on an occasion, and where nobody set an interval.
 */
export function dutyDueOn(duty: Rhythm & Pick<CentreDuty, "startsOn">, lastDone: Day | null): Day | null {
  const interval = dutyMonths(duty);
  if (interval === null) return null;
  if (lastDone === null) return duty.startsOn;
  return dueAfter(lastDone, interval, duty.startsOn ?? lastDone);
}

/** When a duty that is taken up on a day is due for the first time: one interval later, so that nothing is late at once. */
export function firstDueOn(every: Interval | null, today: Day): Day | null {
  const interval = dutyMonths({ every, months: null });
  return interval === null ? null : addMonths(today, interval);
}

/** Is a duty overdue, to be done by now, or later? `open` has no due day, `not-followed` asks for nothing. */
export function dutyStanding(
  { isFollowed, dueOn }: Pick<CentreDuty, "isFollowed" | "dueOn">,
  today: Day,
): "overdue" | "due" | "later" | "open" | "not-followed" {
  if (!isFollowed) return "not-followed";
  if (dueOn === null) return "open";
  if (dueOn < today) return "overdue";
  return dueOn <= addDays(today, dutyLeadDays) ? "due" : "later";
}

/** Who asks, and whether they manage the duties of centres. */
type Reader = { readonly accountId: string | null; readonly mayManage: boolean };

/** What is to be done now: each duty reaches the account it is given to, and those who manage where nobody is named. */
export function dutyDues(
  duties: readonly CentreDuty[],
  { accountId, mayManage }: Reader,
  { today, language }: { readonly today: Day; readonly language: Language },
): Duty[] {
  return duties.flatMap((duty) => {
    const { id, centreId, centreName, standard, dueOn } = duty;
    const isMine = duty.accountId === null ? mayManage : duty.accountId === accountId;
    const isDue = ["overdue", "due"].includes(dutyStanding(duty, today));
    if (!isMine || !isDue || id === null || dueOn === null) return [];
    const title = duty.task[language];
    return [{ kind: "duty-due" as const, dutyId: id, title, centreId, centreName, standard, dueOn }];
  });
}
