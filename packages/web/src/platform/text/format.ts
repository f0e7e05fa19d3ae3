import type { Language } from "@plumbline/core/kernel";

const places: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-GB" };

/** Numbers and times as people write them in one language. Nothing is ever drawn for what is not there but `–`. */
export type Format = {
  readonly number: (value: number | null | undefined, digits?: number) => string;
  /** A share from 0 to 1 as percent. */
  readonly percent: (share: number | null | undefined, digits?: number) => string;
  /** A calendar day, `2026-11-21`. */
  readonly day: (day: string | null | undefined) => string;
  /** A moment in the time zone of the screen, to the minute. */
  readonly moment: (moment: string | null | undefined) => string;
  /** The time alone where the moment was today, else with its day. */
  readonly recent: (moment: string) => string;
  /** Hour and minute of a moment. */
  readonly time: (moment: Date | string) => string;
  readonly fileSize: (bytes: number) => string;
  /** Sentences in one run; Chinese needs no space between them. What is empty is left out. */
  readonly sentences: (...said: readonly (string | false | undefined)[]) => string;
};

/** The formats of one language; `timeZone` is that of the browser unless named. */
export function formatsOf(language: Language, timeZone?: string): Format {
  const place = places[language];
  const zone = timeZone ? { timeZone } : {};
  const day = new Intl.DateTimeFormat(place, { dateStyle: "medium", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(place, { dateStyle: "medium", timeStyle: "short", ...zone });
  const wallDay = new Intl.DateTimeFormat(place, { dateStyle: "medium", ...zone });
  const isToday = (value: Date) => wallDay.format(value) === wallDay.format(new Date());
  const time = new Intl.DateTimeFormat(place, { timeStyle: "short", ...zone });
  const number = (value: number | null | undefined, digits = 0, style: "decimal" | "percent" = "decimal") => {
    if (value === null || value === undefined || Number.isNaN(value)) return "–";
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits, style };
    return new Intl.NumberFormat(place, exact).format(value);
  };
  return {
    number: (value, digits) => number(value, digits),
    percent: (share, digits) => number(share, digits, "percent"),
    day: (value) => (value ? day.format(new Date(`${value}T00:00:00Z`)) : "–"),
    moment: (value) => (value ? moment.format(new Date(value)) : "–"),
    recent: (value) => (isToday(new Date(value)) ? time : moment).format(new Date(value)),
    time: (value) => time.format(new Date(value)),
    fileSize: (bytes) => fileSize(bytes, number),
    sentences: (...said) => said.filter(Boolean).join(language === "zh" ? "" : " "),
  };
}

function fileSize(bytes: number, number: (value: number, digits: number) => string): string {
  if (bytes < 1000) return `${number(bytes, 0)} B`;
  if (bytes < 1_000_000) return `${number(bytes / 1000, 1)} kB`;
  return `${number(bytes / 1_000_000, 1)} MB`;
}
