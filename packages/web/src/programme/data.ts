import { organisation, programme } from "@plumbline/api";
import type { RowMatter, RowSort } from "@plumbline/core/programme";
import { today } from "../platform/calendar/index.ts";
import { client, readEvery, useAsk, useDownload } from "../platform/client/index.ts";

/** Rows on one page, and the most rows the view by level shows. */
export const pageSize = 100;
export const mostRows = 500;

/** What the programme is narrowed by, and its order. */
export type ProgrammeView = {
  readonly search: string;
  readonly city?: string | undefined;
  readonly standard?: string | undefined;
  readonly level?: string | undefined;
  readonly matter?: RowMatter | undefined;
  readonly sort: RowSort;
  readonly offset: number;
};

const queryOf = ({ search, ...view }: ProgrammeView) => ({
  ...{ ...view, on: today() },
  ...(search ? { search } : {}),
});

export const useProgramme = (view: ProgrammeView, limit = pageSize) =>
  useAsk(programme.readProgramme, { query: { ...queryOf(view), limit } }, { keep: true });
export const everyRow = (view: ProgrammeView) =>
  readEvery((page) => client.call(programme.readProgramme, { query: { ...queryOf(view), ...page } }));

/** What the calendar is narrowed by. */
export type CalendarView = {
  readonly from: string;
  readonly to: string;
  readonly centreId?: string | undefined;
  readonly kinds?: string | undefined;
};

export const useCalendar = (query: CalendarView) => useAsk(programme.readCalendar, { query }, { keep: true });
export const useCalendarFile = () => useDownload(programme.downloadCalendar);

/** What the list of duties is narrowed by. */
export type DutiesView = {
  readonly centreId?: string | undefined;
  readonly standing?: "overdue" | "due" | undefined;
  readonly offset: number;
};

export const useDueDuties = (view: DutiesView) =>
  useAsk(programme.listDueDuties, { query: { ...view, on: today(), limit: pageSize } }, { keep: true });
export const everyDuty = (view: DutiesView) =>
  readEvery((page) => client.call(programme.listDueDuties, { query: { ...view, on: today(), ...page } }));
export const useCentres = () => useAsk(organisation.listCentres, {});
