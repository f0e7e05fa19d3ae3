import { z } from "zod";
import { Text } from "./text.ts";
import { type Day, Period } from "./values.ts";

/** One figure of a fact, with what it counts. */
export const FactFigure = z.strictObject({ label: Text, value: z.number(), unit: Text });
export type FactFigure = z.infer<typeof FactFigure>;

/**
 * What a capability's own records show about one criterion from one angle, and what its rule would rate it. A fact
 * never rates: an assessor accepts or overrules it. Records prove what is there, never what is not, so a rule suggests
 * nothing where they are silent.
 */
export const Fact = z.strictObject({
  /** The capability and a name: `organisation.job-descriptions`; the same whenever it is worked out. */
  id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/),
  capability: z.string(),
  /** The standard by name, `cc-cmm-oc@2017`, with one of its criteria and angles. */
  standard: z.string(),
  criterion: z.string(),
  angle: z.string(),
  shows: Text,
  figures: z.array(FactFigure).min(1),
  period: Period,
  /** Where in the application the records are. */
  records: z.string().regex(/^\/[\w/?=&.-]*$/),
  /** The value the rule would give; null where the records do not decide it. */
  suggested: z.string().nullable(),
  /** The rule in words: which figures give which value, and what the records leave open. */
  rule: Text,
});
export type Fact = z.infer<typeof Fact>;

/** The twelve months that end with a day: 2026-03-31 gives 2025-04-01 to 2026-03-31. */
export function yearUpTo(day: Day): Period {
  const first = new Date(`${day}T00:00:00Z`);
  const month = first.getUTCMonth();
  first.setUTCFullYear(first.getUTCFullYear() - 1);
  // A 29th of February has no day a year before and has gone on to the 1st of March, which is where the year begins.
  if (first.getUTCMonth() === month) first.setUTCDate(first.getUTCDate() + 1);
  return { from: first.toISOString().slice(0, 10), to: day };
}
