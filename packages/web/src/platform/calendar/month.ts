import { addDays } from "@plumbline/core/kernel";

/** One day in the picture of a month; days before and after it fill its weeks. */
export type MonthDay = { readonly day: string; readonly isInMonth: boolean };

/** The weeks of a month (`2026-11`), each from Monday to Sunday. */
export function weeksOf(month: string): readonly (readonly MonthDay[])[] {
  const first = `${month}-01`;
  // Sunday is 0 in JavaScript and last in a week here.
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = addDays(first, -lead);
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((at) => {
      const day = addDays(start, week * 7 + at);
      return { day, isInMonth: day.startsWith(month) };
    }),
  );
  return weeks.filter((days) => days.some(({ isInMonth }) => isInMonth));
}

/** The month some months after another. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, at = 1] = month.split("-").map(Number);
  const count = year * 12 + at - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}
