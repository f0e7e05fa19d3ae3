import type { Day } from "./values.ts";

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Is it the last day of its month? */
export function isMonthEnd(day: Day): boolean {
  const [year, month, date] = partsOf(day);
  return date === daysInMonth(year, month);
}

/**
 * The same day of a later month, or that month's last where it is shorter: 2026-01-31 and three months give 2026-04-30.
 * `date` asks for another day of the month than the day's own.
 */
export function addMonths(day: Day, months: number, date: number = partsOf(day)[2]): Day {
  const [year, month] = partsOf(day);
  const counted = year * 12 + (month - 1) + months;
  const [thenYear, thenMonth] = [Math.floor(counted / 12), (counted % 12) + 1];
  return dayOf(thenYear, thenMonth, Math.min(date, daysInMonth(thenYear, thenMonth)));
}

/** So many days later, or earlier where the count is negative. */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day);
  return utcDay(new Date(Date.UTC(year, month - 1, date + days)));
}

/** Days from one day to another; negative where the second is before the first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of a moment in UTC. */
export function utcDay(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** The last day it is by a moment anywhere on earth: nobody waits until the server's clock has come round to his day. */
export function furthestDay(moment: Date): Day {
  return utcDay(new Date(moment.getTime() + 14 * 3_600_000));
}

function partsOf(day: Day): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
}

function dayOf(year: number, month: number, date: number): Day {
  const padded = (part: number, length: number) => String(part).padStart(length, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}
