import { bandsOf, positionAmong } from "./bands.ts";
import { groupKey, groupsAround, isIn, type Member, shownGroups } from "./groups.ts";
import type { BenchmarkEntry, BenchmarkGroup, GroupMeasure, GroupTerms } from "./model.ts";

/** What is compared: the whole, or one section. */
type Measure = { readonly members: readonly Valued[]; readonly shown: ReadonlySet<string> };
type Valued = Member & { readonly value: number };

/** The own shares; what is not known has no position. */
export type OwnShares = {
  readonly share: number | null;
  readonly sections: Readonly<Record<string, number>>;
};

/**
 * The groups around a centre with their bands. Each measure is guarded by itself: who has no share of a section is no
 * member where that section is looked at.
 */
export function standingAmong(
  entries: readonly BenchmarkEntry[],
  {
    terms,
    own,
    codes,
    least,
  }: {
    readonly terms: GroupTerms;
    readonly own: OwnShares;
    readonly codes: readonly string[];
    readonly least: number;
  },
): BenchmarkGroup[] {
  const total = measureOf(entries, ({ share }) => share, least);
  const sections = codes.map((code) => ({
    code,
    measure: measureOf(entries, (entry) => entry.sections[code] ?? null, least),
    own: own.sections[code] ?? null,
  }));
  return groupsAround(terms).map((group) => ({
    terms: group,
    total: measured(total, group, own.share, least),
    sections: sections.map(({ code, measure, own: share }) => ({
      code,
      ...measured(measure, group, share, least),
    })),
  }));
}

function measureOf(
  entries: readonly BenchmarkEntry[],
  value: (entry: BenchmarkEntry) => number | null,
  least: number,
): Measure {
  const members = entries.flatMap((entry): readonly Valued[] => {
    const { id, industry, seats, region } = entry;
    const own = value(entry);
    return own === null ? [] : [{ id, industry, seats, region, value: own }];
  });
  return { members, shown: shownGroups(members, least) };
}

function measured(
  { members, shown }: Measure,
  group: GroupTerms,
  own: number | null,
  least: number,
): GroupMeasure {
  const values = members.filter((member) => isIn(member, group)).map(({ value }) => value);
  const count = values.length;
  if (!shown.has(groupKey(group))) {
    const state = count < least ? "too-few" : "held-back";
    return { state, count, bands: null, own, position: null };
  }
  const position = own === null ? null : positionAmong(values, own);
  return { state: "shown", count, bands: bandsOf(values), own, position };
}
