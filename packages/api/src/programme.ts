import { CentreDuty } from "@plumbline/core/assessments";
import { Day, Id } from "@plumbline/core/kernel";
import {
  CalendarEvent,
  EventKind,
  ProgrammeRow,
  ProgrammeStandard,
  ProgrammeSummary,
  RowMatter,
  RowSort,
} from "@plumbline/core/programme";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { listOf, Page } from "./shared.ts";

/** The day on the reader's wall; the server's own where none is given. */
const on = Day.optional();

/** A page of the programme with what its filters offer; the summary is of the whole, filters aside. */
export const Programme = z.strictObject({
  ...listOf(ProgrammeRow).shape,
  summary: ProgrammeSummary,
  cities: z.array(z.string()),
  standards: z.array(ProgrammeStandard),
});
export type Programme = z.infer<typeof Programme>;

export const readProgramme = endpoint("GET /programme", {
  summary: {
    zh: "各客户中心按标准的全貌：上次测评、等级、证书、下次测评、未办结的措施与发现项、周期性任务、将到期佐证",
    en: "Every centre by every standard: last assessment, level, certificate, next one due, open actions and findings, duties, evidence running out",
  },
  permission: "programme.read",
  query: Page.extend({
    on,
    search: z.string().max(80).optional(),
    city: z.string().max(120).optional(),
    standard: z.string().max(120).optional(),
    level: z.string().max(60).optional(),
    matter: RowMatter.optional(),
    sort: RowSort.default("centre"),
  }),
  reply: Programme,
});

const span = z.strictObject({
  /** The days shown, both included; a year from today unless said otherwise, 400 days at most. */
  from: Day.optional(),
  to: Day.optional(),
  centreId: Id.optional(),
  /** Kinds of entries, separated by commas; all unless named. */
  kinds: z
    .string()
    .max(200)
    .refine((words) => words.split(",").every((word) => EventKind.safeParse(word).success))
    .optional(),
});

export const readCalendar = endpoint("GET /programme/calendar", {
  summary: {
    zh: "一张日历：测评、现场测评、措施到期、证书到期、监督审核、定期测评与周期性任务；最多 2000 条",
    en: "One calendar: assessments, site visits, due actions, certificates, surveillance visits, scheduled runs, duties; 2,000 entries at most",
  },
  permission: "programme.read",
  query: span,
  reply: listOf(CalendarEvent),
  problems: ["calendar-too-long"],
});

export const downloadCalendar = endpoint("GET /programme/calendar/file", {
  summary: { zh: "同一张日历，iCalendar 文件（RFC 5545）", en: "The same as an iCalendar file (RFC 5545)" },
  permission: "programme.read",
  query: span,
  carries: "download",
  problems: ["calendar-too-long"],
});

export const listDueDuties = endpoint("GET /programme/duties", {
  summary: {
    zh: "各客户中心执行的周期性任务，先到期的在前，没有到期日的在后",
    en: "The duties the centres follow, the first due first; those without a due day last",
  },
  permission: "programme.read",
  query: Page.extend({
    on,
    centreId: Id.optional(),
    /** Only those overdue, or those overdue or due within 14 days. */
    standing: z.enum(["overdue", "due"]).optional(),
  }),
  reply: listOf(CentreDuty),
});
