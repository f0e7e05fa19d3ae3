import { Day, Id, Moment } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { listOf, Page } from "./shared.ts";

/** One change: who did what to which record, with the values, chained by hash to the change before it. */
export const JournalEntry = z.strictObject({
  sequence: z.int(),
  at: Moment,
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** A time zone by its IANA name, such as Asia/Shanghai. */
const TimeZone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z]/)
  .refine((name) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
    } catch {
      return false;
    }
  });

export const listJournal = endpoint("GET /journal", {
  summary: {
    zh: "变更日志：谁在何时改了什么，新的在前",
    en: "The journal: who changed what and when, newest first",
  },
  permission: "journal.read",
  query: Page.extend({
    action: z.string().max(80).optional(),
    actorId: Id.optional(),
    subjectId: z.string().max(80).optional(),
    from: Day.optional(),
    to: Day.optional(),
    /** Whose days `from` and `to` are; UTC unless said. */
    timeZone: TimeZone.optional(),
  }),
  reply: listOf(JournalEntry),
});

export const checkJournal = endpoint("GET /journal/check", {
  summary: { zh: "校验日志的哈希链", en: "Check the journal's hash chain" },
  permission: "journal.read",
  reply: z.strictObject({
    entries: z.int(),
    intact: z.boolean(),
    /** The first entry whose hash does not follow from the one before; null where intact. */
    brokenAt: z.int().nullable(),
    head: z.string(),
  }),
});
