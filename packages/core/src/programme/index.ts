export { eventWords } from "./event-words.ts";
export { dayEvents, type EventFacts, type EventFilter, programmeEvents } from "./events.ts";
export { type CalendarFile, iCalendar } from "./icalendar.ts";
export * from "./model.ts";
export { programmeRefusals } from "./refusals.ts";
export {
  type ProgrammeFacts,
  programmeRows,
  programmeSummary,
} from "./rows.ts";
export { type ProgrammeFilter, shownRows } from "./shown.ts";
