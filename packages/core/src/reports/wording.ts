import type { Day, Language, Moment, Text } from "../kernel/index.ts";
import type { Cell, Line, Phrase } from "./document.ts";

/** Picks the report's language. */
export type Say = (text: Text) => string;

/** A share as printed, to one decimal: `84.5%`; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}

/** A difference of shares in percentage points with its sign, to one decimal; a true minus, not a hyphen. */
export function signedPoints(difference: number): string {
  const rounded = Math.abs(difference * 100).toFixed(1);
  if (rounded === "0.0") return rounded;
  return difference < 0 ? `−${rounded}` : `+${rounded}`;
}

/** A day as people write it: `2026年11月21日`, `21 November 2026`. */
export function dayWords(day: Day, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  if (language === "zh") return `${year}年${month}月${date}日`;
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/** A day in few characters, for columns: `2026-11-21`, `21 Nov 2026`. */
export function shortDay(day: Day, language: Language): string {
  if (language === "zh") return day;
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${(months[(month ?? 1) - 1] ?? "").slice(0, 3)} ${year}`;
}

type Amount = { readonly fen: number; readonly currency: string };

/** An amount in its currency's unit: `12,000`; cents only where there are any. */
export function amountWords({ fen }: Pick<Amount, "fen">): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const cents = fen % 100;
  return `${whole}${cents === 0 ? "" : `.${String(cents).padStart(2, "0")}`}`;
}

/** An amount with its currency: `12,000 CNY`. */
export function moneyWords(amount: Amount): string {
  return `${amountWords(amount)} ${amount.currency}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A moment as people write it, in UTC and saying so. */
export function momentWords(moment: Moment, language: Language): string {
  return `${dayWords(moment.slice(0, 10), language)} ${moment.slice(11, 16)} UTC`;
}

/** A text in so many characters at most; what is cut off shows. */
export function clipped(text: string, most: number): string {
  const characters = [...text.replaceAll("\n", " ")];
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("")}…`;
}

/** Names one after the other, as the language lists them. */
export function listed(names: readonly string[], language: Language): string {
  if (language === "zh") return names.join("、");
  const [last] = names.slice(-1);
  return names.length < 2 ? (last ?? "") : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** `1 criterion`, `2 criteria`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A phrase without emphasis unless said otherwise. */
export function phrase(text: string, as: Phrase["as"] = "plain"): Phrase {
  return { text, as };
}

/** A paragraph of one phrase. */
export function line(text: string, as: Phrase["as"] = "plain"): Line {
  return [phrase(text, as)];
}

/** A cell of one paragraph. */
export function cell(text: string | number, as: Phrase["as"] = "plain"): Cell {
  return { lines: [line(String(text), as)] };
}
