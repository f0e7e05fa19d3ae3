import type { AssessmentSummary, CentreDuty, Certificate, Schedule, TeamSite } from "../assessments/index.ts";
import { runTitle } from "../assessments/index.ts";
import type { Action } from "../improvement/index.ts";
import type { Day, Text } from "../kernel/index.ts";
import type { CalendarEvent, EventKind } from "./model.ts";

/** The records a calendar is made of. */
export type EventFacts = {
  readonly assessments: readonly AssessmentSummary[];
  readonly sites: readonly (TeamSite & { readonly assessmentId: string })[];
  readonly actions: readonly (Pick<
    Action,
    "id" | "what" | "dueOn" | "state" | "centreId" | "centreName" | "ownerName"
  > & { readonly standard: string | null })[];
  readonly certificates: readonly Pick<
    Certificate,
    "id" | "number" | "level" | "validUntil" | "visits" | "ended" | "centreId" | "centreName" | "standard"
  >[];
  readonly schedules: readonly Pick<
    Schedule,
    "id" | "title" | "dueOn" | "underWay" | "endedAt" | "centreId" | "centreName" | "standard"
  >[];
  readonly duties: readonly CentreDuty[];
};

/** What a calendar is narrowed by: the days it shows, both included, a centre, and kinds (none named: all). */
export type EventFilter = {
  readonly from: Day;
  readonly to: Day;
  readonly centreId?: string | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
};

/** Every entry that touches the days asked for, in order of their first day. Next due days only: what follows is not settled. */
export function programmeEvents(facts: EventFacts, filter: EventFilter): readonly CalendarEvent[] {
  const { from, to, centreId, kinds = [] } = filter;
  return allEvents(facts)
    .filter((event) => event.from <= to && event.to >= from)
    .filter((event) => centreId === undefined || event.centreId === centreId)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.uid, b.uid));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The entries of each day in a picture of days: on the day they begin and the day they end. What began earlier stands on
 * the first day, so that nothing under way is lost; the days between stay free for the rest.
 */
export function dayEvents(
  events: readonly CalendarEvent[],
  days: readonly Day[],
): ReadonlyMap<Day, readonly CalendarEvent[]> {
  const [first = ""] = days;
  const isOn = ({ from, to }: CalendarEvent, day: Day) =>
    day === from || day === to || (day === first && from < day && day < to);
  return new Map(days.map((day) => [day, events.filter((event) => isOn(event, day))]));
}

function allEvents(facts: EventFacts): CalendarEvent[] {
  return [
    ...facts.assessments.map(assessmentEvent),
    ...siteEvents(facts),
    ...facts.actions.filter(({ state }) => state !== "dropped").map(actionEvent),
    ...facts.certificates.filter(({ ended }) => ended === null).flatMap(certificateEvents),
    ...facts.schedules.filter(({ endedAt, underWay }) => endedAt === null && !underWay).map(runEvent),
    ...facts.duties.filter(({ isFollowed }) => isFollowed).flatMap(dutyEvent),
  ];
}

type Of = { readonly centreId: string; readonly centreName: string; readonly standard: string | null };

function event(
  kind: EventKind,
  of: Of,
  rest: Pick<CalendarEvent, "subjectId" | "title" | "from" | "to" | "isDone"> & Partial<CalendarEvent>,
): CalendarEvent {
  const { centreId, centreName, standard } = of;
  return { kind, uid: `${kind}-${rest.subjectId}`, centreId, centreName, standard, place: "", ...rest };
}

const same = (words: string): Text => ({ zh: words, en: words });

function assessmentEvent(summary: AssessmentSummary): CalendarEvent {
  const { id: subjectId, title, from, to, state } = summary;
  return event("assessment", summary, {
    subjectId,
    title: same(title),
    from,
    to,
    isDone: state === "closed",
  });
}

function siteEvents({ assessments, sites }: EventFacts): CalendarEvent[] {
  const bySite = Map.groupBy(sites, ({ assessmentId }) => assessmentId);
  return assessments.flatMap((summary) =>
    (bySite.get(summary.id) ?? []).map(({ name, place, from, to }, at) =>
      event("site-visit", summary, {
        ...{ subjectId: summary.id, uid: `site-visit-${summary.id}-${at + 1}`, from, to },
        ...{ title: same(`${name} · ${summary.title}`), place: place || name },
        isDone: summary.state === "closed",
      }),
    ),
  );
}

function actionEvent(action: EventFacts["actions"][number]): CalendarEvent {
  const { id: subjectId, what, ownerName, dueOn, state } = action;
  return event("action-due", action, {
    ...{ subjectId, title: same(`${what} · ${ownerName}`), from: dueOn, to: dueOn },
    isDone: state === "done" || state === "verified",
  });
}

function certificateEvents(certificate: EventFacts["certificates"][number]): CalendarEvent[] {
  const { id: subjectId, number, level, validUntil, visits } = certificate;
  const expiry = event("certificate-expiry", certificate, {
    ...{ subjectId, from: validUntil, to: validUntil, isDone: false },
    title: { zh: `${level} 证书到期：${number}`, en: `${level} certificate expires: ${number}` },
  });
  const seen = visits.map(({ plannedOn, doneOn }, at) => {
    const day = doneOn ?? plannedOn;
    return event("surveillance-visit", certificate, {
      ...{ subjectId, uid: `surveillance-visit-${subjectId}-${at + 1}`, from: day, to: day },
      title: { zh: `监督审核：${number}`, en: `Surveillance visit: ${number}` },
      isDone: doneOn !== null,
    });
  });
  return [expiry, ...seen];
}

function runEvent(schedule: EventFacts["schedules"][number]): CalendarEvent {
  const { id: subjectId, title, dueOn } = schedule;
  const words = same(runTitle(title, dueOn));
  return event("run-due", schedule, { subjectId, title: words, from: dueOn, to: dueOn, isDone: false });
}

function dutyEvent(duty: CentreDuty): CalendarEvent[] {
  const { id: subjectId, task: title, dueOn } = duty;
  if (subjectId === null || dueOn === null) return [];
  return [event("duty-due", duty, { subjectId, title, from: dueOn, to: dueOn, isDone: false })];
}
