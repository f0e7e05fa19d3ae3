import { DownloadOutlined } from "@ant-design/icons";
import { addDays } from "@plumbline/core/kernel";
import {
  type CalendarEvent,
  dayEvents,
  type EventKind,
  eventKinds,
  eventWords,
} from "@plumbline/core/programme";
import { Button, Checkbox, Segmented } from "antd";
import { z } from "zod";
import { MonthChoice, MonthView, monthAfter, useMonth } from "../../platform/calendar/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Answer, ProblemNotice } from "../../platform/ui/index.ts";
import { type CalendarView, useCalendar, useCalendarFile } from "../data.ts";
import { CentreFilter } from "../filters.tsx";
import { ProgrammeFrame } from "../programme-frame.tsx";
import { calendarTexts } from "../text.ts";
import { EventLine } from "./event-line.tsx";

/** One calendar of everything with a day: a month at a time, or as an agenda. */
export function CalendarPage() {
  const t = useText(calendarTexts);
  return (
    <ProgrammeFrame part="calendar" description={t.description}>
      <Calendar />
    </ProgrammeFrame>
  );
}

const views = ["month", "agenda"] as const;
type View = (typeof views)[number];
const filters = {
  view: z.enum(views).default("month"),
  centreId: z.uuid().optional(),
  /** The kinds shown, separated by commas; all without it. */
  kinds: z.string().max(200).optional(),
};

function Calendar() {
  const [{ view, centreId, kinds }, setView] = useUrlState(filters);
  const [month, setMonth] = useMonth();
  const narrowed = { centreId, ...(kinds ? { kinds } : {}) };
  return (
    <>
      <div className="toolbar">
        <div className="toolbar-filters">
          <ViewChoice value={view} onChange={(next) => setView({ view: next })} />
          <CentreFilter value={centreId} onChange={(next) => setView({ centreId: next })} />
        </div>
      </div>
      <KindFilter value={kinds} onChange={(next) => setView({ kinds: next })} />
      <MonthChoice month={month} onChange={setMonth} />
      {view === "month" ? (
        <Month month={month} narrowed={narrowed} />
      ) : (
        <Agenda month={month} narrowed={narrowed} />
      )}
      <SaveFile month={month} narrowed={narrowed} />
    </>
  );
}

function ViewChoice(props: { readonly value: View; readonly onChange: (view: View) => void }) {
  const t = useText(calendarTexts);
  return (
    <Segmented<View>
      aria-label={t.view}
      value={props.value}
      options={views.map((value) => ({ value, label: t[value] }))}
      onChange={props.onChange}
    />
  );
}

function KindFilter(props: {
  readonly value: string | undefined;
  readonly onChange: (kinds: string | undefined) => void;
}) {
  const t = useText(calendarTexts);
  const say = useSay();
  const chosen = props.value?.split(",") ?? eventKinds;
  const toggle = (kind: EventKind, on: boolean) => {
    const next = eventKinds.filter((each) => (each === kind ? on : chosen.includes(each)));
    // Nothing at all would read as everything.
    if (next.length > 0) props.onChange(next.length === eventKinds.length ? undefined : next.join(","));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would print its legend
    <div role="group" aria-label={t.kinds} className="event-kinds">
      {eventKinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={chosen.includes(kind)}
          onChange={(event) => toggle(kind, event.target.checked)}
        >
          {say(eventWords[kind])}
        </Checkbox>
      ))}
    </div>
  );
}

type Narrowed = Pick<CalendarView, "centreId" | "kinds">;
type SpanProps = { readonly month: string; readonly narrowed: Narrowed };

/** From the first day of a month, so many months; both days included. */
function span(month: string, months: number) {
  return { from: `${month}-01`, to: addDays(`${monthAfter(month, months)}-01`, -1) };
}

function Month({ month, narrowed }: SpanProps) {
  const t = useText(calendarTexts);
  const shown = span(month, 1);
  return (
    <Answer of={useCalendar({ ...shown, ...narrowed })}>
      {({ entries, total }) => {
        const byDay = dayEvents(entries, daysOf(shown));
        return (
          <>
            <MonthView
              month={month}
              label={t.label}
              empty={t.emptyMonth}
              entriesOn={(day) => byDay.get(day) ?? []}
              keyOf={({ uid }) => uid}
              render={(event: CalendarEvent, day) => <EventLine event={event} on={day} />}
            />
            <Cut shown={entries.length} total={total} />
          </>
        );
      }}
    </Answer>
  );
}

function daysOf({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function Agenda({ month, narrowed }: SpanProps) {
  const t = useText(calendarTexts);
  const format = useFormat();
  const shown = span(month, 3);
  return (
    <Answer of={useCalendar({ ...shown, ...narrowed })}>
      {({ entries, total }) => (
        <>
          <p className="quiet">{t.agendaOf(format.day(shown.from), format.day(shown.to))}</p>
          {entries.length === 0 && <p>{t.emptyAgenda}</p>}
          <dl className="agenda">
            {[...Map.groupBy(entries, ({ from }) => from)].map(([day, events]) => (
              <div key={day}>
                <dt>{format.day(day)}</dt>
                <dd>
                  <ul className="kept-lines">
                    {events.map((event) => (
                      <li key={event.uid}>
                        <EventLine event={event} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
          <Cut shown={entries.length} total={total} />
        </>
      )}
    </Answer>
  );
}

function Cut({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useText(calendarTexts);
  return total > shown ? <p className="quiet">{t.cut(shown, total)}</p> : null;
}

function SaveFile({ month, narrowed }: SpanProps) {
  const t = useText(calendarTexts);
  const save = useCalendarFile();
  const query = { ...span(month, 12), ...narrowed };
  return (
    <div className="calendar-file">
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate({ query })}>
        {t.download}
      </Button>
      <p className="quiet">{t.downloadHint}</p>
      <ProblemNotice problem={save.error} />
    </div>
  );
}
