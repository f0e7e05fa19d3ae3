import { addDays, type Day, type Language, type Text } from "../kernel/index.ts";
import type { CalendarEvent } from "./model.ts";

/** What a calendar file is made of. */
export type CalendarFile = {
  readonly name: string;
  readonly language: Language;
  /** The moment it is made, ISO 8601 with `Z`. */
  readonly madeAt: string;
  /** What each kind is called. */
  readonly kindWords: Readonly<Record<CalendarEvent["kind"], Text>>;
  readonly events: readonly CalendarEvent[];
};

/**
 * Entries as an iCalendar file (RFC 5545): whole days, so that no time zone shifts them; lines of at most 75 bytes that
 * end in CRLF; the end of an entry is the day after its last. An entry keeps its UID, so that a second import renews it.
 */
export function iCalendar({ name, language, madeAt, kindWords, events }: CalendarFile): string {
  const stamp = madeAt.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plumbline//Plumbline//EN", "CALSCALE:GREGORIAN"],
    ...["METHOD:PUBLISH", `X-WR-CALNAME:${escaped(name)}`],
    ...events.flatMap((event) =>
      eventLines(event, { language, stamp, kind: kindWords[event.kind][language] }),
    ),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

type Setting = { readonly language: Language; readonly stamp: string; readonly kind: string };

function eventLines(event: CalendarEvent, { language, stamp, kind }: Setting): string[] {
  const { uid, title, centreName, standard, place, from, to, isDone } = event;
  const summary = `${centreName} · ${title[language]}`;
  const about = [kind, standard].filter((word) => word !== null).join("\n");
  return [
    ...["BEGIN:VEVENT", `UID:${uid}@plumbline`, `DTSTAMP:${stamp}`],
    ...[`DTSTART;VALUE=DATE:${dateOf(from)}`, `DTEND;VALUE=DATE:${dateOf(addDays(to, 1))}`],
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(about)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `CATEGORIES:${escaped(kind)}`,
    // A due day takes nobody's time; an assessment does, and is free to be planned around all the same.
    "TRANSP:TRANSPARENT",
    ...(isDone ? ["X-PLUMBLINE-DONE:TRUE"] : []),
    "END:VEVENT",
  ];
}

function dateOf(day: Day): string {
  return day.replaceAll("-", "");
}

/** Text as a value: backslash, semicolon, comma and line end are written with a backslash; other controls fall away. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\p{Cc}/gu, "");
}

const most = 75;

/** A line longer than 75 bytes goes on in the next, after a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    // The space before every part but the first counts, too.
    if (bytes + more > (parts.length === 0 ? most : most - 1)) {
      parts.push(part);
      part = "";
      bytes = 0;
    }
    part += character;
    bytes += more;
  }
  return [...parts, part].join("\r\n ");
}
