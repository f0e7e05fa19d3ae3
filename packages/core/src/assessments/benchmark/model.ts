import { z } from "zod";
import { Id, Moment, Text } from "../../kernel/index.ts";
import { Industry, Region } from "../../organisation/index.ts";
import { Slug } from "../../standards/index.ts";

/** The fewest centres a group is ever shown with. */
export const leastCentres = 5;
/** The most an organisation can ask for. */
export const mostCentres = 100;

export const seatBands = ["1-50", "51-150", "151-500", "501-1500", "1501-up"] as const;
/** How large a centre is, by its seats. Bands are set once for all, so that nobody can cut groups to measure. */
export const SeatBand = z.enum(seatBands);
export type SeatBand = z.infer<typeof SeatBand>;

/** A quarter of a year, `2026-Q3`; no day leaves the house. */
export const Quarter = z.string().regex(/^20\d\d-Q[1-4]$/);
export type Quarter = z.infer<typeof Quarter>;

const Share = z.number().min(0).max(1);

/**
 * What is known of one centre in a benchmark: no name, no id of anything else, no day. `share` is that of the whole
 * standard, null where a part was out of scope or not answered; `sections` has the sections answered in full.
 */
export const BenchmarkEntry = z.strictObject({
  /** Random; the same as long as the centre's consent stands. */
  id: z.uuid(),
  industry: Industry.nullable(),
  seats: SeatBand.nullable(),
  region: Region.nullable(),
  quarter: Quarter,
  standard: z.string().regex(/^[a-z0-9-]{1,60}@[A-Za-z0-9.-]{1,60}$/),
  rulesHash: z.string().regex(/^[0-9a-f]{64}$/),
  share: Share.nullable(),
  level: Slug.max(60).nullable(),
  sections: z.record(Slug.max(60), Share),
});
export type BenchmarkEntry = z.infer<typeof BenchmarkEntry>;

export const benchmarkFormat = "plumbline-benchmark";
/** The most entries, and sections of an entry, that a file may have. */
export const fileLimits = { bytes: 4_000_000, entries: 2_000, sections: 400 } as const;

/** The anonymous benchmark file; `source` is a random number of the installation that it came from. */
export const BenchmarkFile = z.strictObject({
  format: z.literal(benchmarkFormat),
  version: z.literal(1),
  source: z.uuid(),
  entries: z.array(BenchmarkEntry).min(1).max(fileLimits.entries),
});
export type BenchmarkFile = z.infer<typeof BenchmarkFile>;

/** Whether a centre takes part, who decided so, and when. Without one, it does not. */
export const BenchmarkConsent = z.strictObject({
  centreId: Id,
  centreName: z.string(),
  consented: z.boolean(),
  version: z.int(),
  decidedBy: z.string(),
  decidedAt: Moment,
});
export type BenchmarkConsent = z.infer<typeof BenchmarkConsent>;

/** The fewest centres a group is shown with in this organisation; it is raised, never lowered. Version 0: never set. */
export const BenchmarkSettings = z.strictObject({
  least: z.int().min(leastCentres).max(mostCentres),
  version: z.int(),
});
export type BenchmarkSettings = z.infer<typeof BenchmarkSettings>;

/** A file of another installation that was taken in. */
export const ImportedFile = z.strictObject({
  id: Id,
  name: z.string(),
  sha256: z.string(),
  entries: z.int(),
  /** Entries by standard, and whether one with the same rules is at hand. */
  standards: z.array(z.strictObject({ standard: z.string(), entries: z.int(), known: z.boolean() })),
  importedBy: z.string(),
  importedAt: Moment,
});
export type ImportedFile = z.infer<typeof ImportedFile>;

/** What a group is narrowed to; null is any. */
export const GroupTerms = z.strictObject({
  industry: Industry.nullable(),
  seats: SeatBand.nullable(),
  region: Region.nullable(),
});
export type GroupTerms = z.infer<typeof GroupTerms>;

/** Percentiles 10, 25, 50, 75 and 90 of so many shares. */
export const Bands = z.strictObject({
  count: z.int(),
  p10: Share,
  p25: Share,
  p50: Share,
  p75: Share,
  p90: Share,
});
export type Bands = z.infer<typeof Bands>;

export const groupStates = ["shown", "too-few", "held-back"] as const;
/** A measure of a group: shown, too few centres, or held back since beside others it would tell of fewer than allowed. */
export const GroupMeasure = z.strictObject({
  state: z.enum(groupStates),
  count: z.int(),
  bands: Bands.nullable(),
  /** The own share, and the part of the group below it, 0 to 1; null where there is none or nothing is shown. */
  own: z.number().nullable(),
  position: z.number().nullable(),
});
export type GroupMeasure = z.infer<typeof GroupMeasure>;

/** A group the centre belongs to, by the total share and by each section's. */
export const BenchmarkGroup = z.strictObject({
  terms: GroupTerms,
  total: GroupMeasure,
  sections: z.array(GroupMeasure.extend({ code: Slug })),
});
export type BenchmarkGroup = z.infer<typeof BenchmarkGroup>;

/** Where a centre stands among others by one standard. */
export const CentreBenchmark = z.strictObject({
  centreId: Id,
  centreName: z.string(),
  consent: BenchmarkConsent.nullable(),
  least: z.int(),
  /** The centre's own bands, as they stand now. */
  terms: GroupTerms,
  /** Standards the centre has finished an assessment by. */
  standards: z.array(z.strictObject({ standard: z.string(), title: Text })),
  standard: z.string().nullable(),
  /** The assessment that counts: the centre's latest finished one. */
  basis: z.strictObject({ assessmentId: Id, title: z.string(), on: z.string() }).nullable(),
  sections: z.array(z.strictObject({ code: Slug, title: Text })),
  groups: z.array(BenchmarkGroup),
});
export type CentreBenchmark = z.infer<typeof CentreBenchmark>;
