import type { Industry, Region } from "../../organisation/index.ts";
import { type Standard, sectionsInScope, standardName } from "../../standards/index.ts";
import type { SheetRow } from "../model.ts";
import { rate } from "../ratings.ts";
import { maxOf, pointsOf, shareOf } from "../tally.ts";
import { quarterOf, seatBandOf } from "./bands.ts";
import type { BenchmarkEntry } from "./model.ts";

/** A finished assessment of a centre, as it may enter a benchmark. */
export type FinishedRun = {
  readonly pack: { readonly standard: Standard; readonly rulesHash: string };
  readonly rows: readonly SheetRow[];
  readonly scope: readonly string[];
  /** Its last day. */
  readonly on: string;
  readonly attained: string | null;
};

/** What a benchmark knows of a centre. */
export type CentreTraits = {
  readonly industry: Industry | null;
  readonly seats: number | null;
  readonly region: Region | null;
};

// A tenth of a percent is what is printed; more digits would only tell who it is.
const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** The entry of a centre: shares to a tenth of a percent, the day as its quarter, the seats as their band. */
export function benchmarkEntry(id: string, centre: CentreTraits, run: FinishedRun): BenchmarkEntry {
  const { industry, seats, region } = centre;
  const { standard, rulesHash } = run.pack;
  const shares = sharesOf(run);
  return {
    ...{ id, industry, seats: seatBandOf(seats), region, quarter: quarterOf(run.on) },
    ...{ standard: standardName(standard), rulesHash },
    ...{ share: shares.share, level: shares.share === null ? null : run.attained },
    sections: shares.sections,
  };
}

/** A run's shares as a benchmark takes them: the whole only where the whole standard was answered. */
export function sharesOf({ pack, rows, scope }: Pick<FinishedRun, "pack" | "rows" | "scope">) {
  const { standard } = pack;
  const { asked } = rate(standard, rows, scope);
  const isWhole = sectionsInScope(standard, scope).length === sectionsInScope(standard, []).length;
  const bySection = Map.groupBy(asked, ({ criterion }) => criterion.section);
  const sections = [...bySection].flatMap(([code, own]) => {
    const share = shareIfAnswered(own);
    return share === null ? [] : [[code, share] as const];
  });
  return { share: isWhole ? shareIfAnswered(asked) : null, sections: Object.fromEntries(sections) };
}

function shareIfAnswered(asked: ReturnType<typeof rate>["asked"]): number | null {
  if (asked.some(({ value }) => value === null)) return null;
  const share = shareOf(pointsOf(asked), maxOf(asked));
  return share === null ? null : rounded(share);
}

/** Does an entry say anything that could be compared? */
export function saysSomething({ share, sections }: BenchmarkEntry): boolean {
  return share !== null || Object.keys(sections).length > 0;
}

/** Each entry once: of two with one id the later quarter, of one quarter the first in the list. */
export function onceEach(entries: readonly BenchmarkEntry[]): readonly BenchmarkEntry[] {
  const kept = new Map<string, BenchmarkEntry>();
  for (const entry of entries) {
    const held = kept.get(entry.id);
    if (!held || entry.quarter > held.quarter) kept.set(entry.id, entry);
  }
  return [...kept.values()];
}
