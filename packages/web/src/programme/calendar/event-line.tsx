import { type CalendarEvent, eventWords } from "@plumbline/core/programme";
import { Link } from "@tanstack/react-router";
import { today } from "../../platform/calendar/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { StatusWord } from "../../platform/ui/index.ts";
import { calendarTexts } from "../text.ts";

/** Where an entry leads. */
function addressOf({ kind, subjectId, centreId }: CalendarEvent): string {
  if (kind === "assessment") return `/assessments/${subjectId}`;
  if (kind === "site-visit") return `/assessments/${subjectId}/team`;
  if (kind === "action-due") return `/improvement/actions/${subjectId}`;
  const pages = { "run-due": "schedules", "duty-due": "duties" } as const;
  const page = kind === "run-due" || kind === "duty-due" ? pages[kind] : "certificates";
  return `/centres/${centreId}/${page}`;
}

type LineProps = {
  readonly event: CalendarEvent;
  /** The day of the month it stands on; an agenda has its days by themselves and says the place, too. */
  readonly on?: string;
};

/** An entry: what it is, of which centre, of which kind, and whether it is late or done. */
export function EventLine({ event, on }: LineProps) {
  const say = useSay();
  const { kind, title, centreName, place, standard } = event;
  const search = kind === "duty-due" && standard !== null ? { standard } : {};
  return (
    <>
      <Link to={addressOf(event)} search={search}>
        {say(title)}
      </Link>
      <span className="small month-who">
        <EventKindWord event={event} /> · {centreName}
        <Days event={event} on={on} />
        {on === undefined && place && ` · ${place}`}
      </span>
    </>
  );
}

/** Until when, where it takes more than a day; on its last day, that it ends. */
function Days({
  event: { from, to },
  on,
}: {
  readonly event: CalendarEvent;
  readonly on: string | undefined;
}) {
  const t = useText(calendarTexts);
  const format = useFormat();
  if (from === to) return null;
  return <> · {on === to ? t.ends : t.until(format.day(to))}</>;
}

/** Assessments and visits are no deadlines: they are never late, only over. */
function EventKindWord({ event: { kind, to, isDone } }: { readonly event: CalendarEvent }) {
  const t = useText(calendarTexts);
  const say = useSay();
  const word = say(eventWords[kind]);
  if (isDone) {
    return (
      <StatusWord tone="good">
        {word} {t.done}
      </StatusWord>
    );
  }
  const isDeadline = kind !== "assessment" && kind !== "site-visit";
  if (isDeadline && to < today()) return <StatusWord tone="needs-you">{word}</StatusWord>;
  return <>{word}</>;
}
