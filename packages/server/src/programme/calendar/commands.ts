import { Readable } from "node:stream";
import type { programme as api } from "@plumbline/api";
import { addDays, Refusal, utcDay } from "@plumbline/core/kernel";
import {
  type CalendarEvent,
  type EventFilter,
  EventKind,
  eventWords,
  iCalendar,
  programmeEvents,
} from "@plumbline/core/programme";
import {
  assessmentsBetween,
  readCertificates,
  readDuties,
  readSchedules,
  sitesOfTeams,
} from "../../assessments/index.ts";
import { actionsBetween } from "../../improvement/index.ts";
import { readOrganisation } from "../../organisation/index.ts";
import type { Context, Download } from "../../platform/http/index.ts";

/** The most days one calendar shows, and the most entries. */
const mostDays = 400;
const mostEntries = 2000;

type Asking = Context<typeof api.readCalendar> | Context<typeof api.downloadCalendar>;

/** Every entry that touches the days asked for, in order; what is past the most there may be is only counted. */
export async function readCalendar(context: Asking): Promise<{ entries: CalendarEvent[]; total: number }> {
  const filter = filterOf(context);
  const assessments = await assessmentsBetween(context, filter);
  const sites = await sitesOfTeams(
    context,
    assessments.map(({ id }) => id),
  );
  const schedules = await readSchedules(context, { centreId: filter.centreId });
  const facts = {
    ...{ assessments, sites, schedules: schedules.map(({ schedule }) => schedule) },
    actions: await actionsBetween(context, filter),
    certificates: await readCertificates(context, { active: true, centreId: filter.centreId }),
    duties: await readDuties(context, { followed: true, centreId: filter.centreId }),
  };
  const events = programmeEvents(facts, filter);
  return { entries: events.slice(0, mostEntries), total: events.length };
}

/** The same as a file that calendars read. */
export async function downloadCalendar(context: Context<typeof api.downloadCalendar>): Promise<Download> {
  const { language, now } = context;
  const { entries } = await readCalendar(context);
  const { name } = await readOrganisation(context);
  const words = { zh: "测评日历", en: "assessment calendar" }[language];
  const file = { name: `${name} ${words}`, language, madeAt: now.toISOString(), kindWords: eventWords };
  const bytes = Readable.from([Buffer.from(iCalendar({ ...file, events: entries }), "utf8")]);
  return {
    name: `plumbline-${utcDay(now)}.ics`,
    type: "text/calendar; charset=utf-8",
    bytes,
  };
}

/** A year from today unless days are named; only one of them named gives a year with it. */
function filterOf({ query, now }: Asking): EventFilter {
  const today = utcDay(now);
  const from = query.from ?? (query.to === undefined ? today : addDays(query.to, -365));
  const to = query.to ?? addDays(from, 365);
  if (to < from || addDays(from, mostDays) < to) throw new Refusal("calendar-too-long");
  const kinds = (query.kinds ?? "").split(",").filter(Boolean);
  return { from, to, centreId: query.centreId, kinds: kinds.map((kind) => EventKind.parse(kind)) };
}
