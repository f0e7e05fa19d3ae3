import { z } from "zod";

/** A record's id: UUID version 7, made by the caller, so that it sorts by time. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A calendar day, `2026-11-21`, without time zone. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A moment in UTC, ISO 8601 with `Z`. */
export const Moment = z.iso.datetime();
export type Moment = z.infer<typeof Moment>;

/** A closed range of days; `to` is included and never before `from`. */
export const Period = z
  .strictObject({ from: Day, to: Day })
  .refine((period) => period.from <= period.to, { path: ["to"], error: "period-ends-before-it-starts" });
export type Period = z.infer<typeof Period>;

/** Complete years between two days: 2020-02-29 to 2021-02-28 is 0, to 2021-03-01 is 1. Negative spans give 0. */
export function completeYears(from: Day, to: Day): number {
  if (to < from) return 0;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) >= from.slice(5) ? years : years - 1;
}
