import type { BenchmarkEntry, GroupTerms } from "./model.ts";

/** Who is in a group: the bands of one centre. */
export type Member = Pick<BenchmarkEntry, "id" | "industry" | "seats" | "region">;

const dimensions = ["industry", "seats", "region"] as const satisfies readonly (keyof GroupTerms)[];
const anyTerms: GroupTerms = { industry: null, seats: null, region: null };

/** Every group somebody with these bands belongs to: all, by one band, by two, by all three. */
export function groupsAround(own: GroupTerms): readonly GroupTerms[] {
  const groups: GroupTerms[] = [anyTerms];
  for (const dimension of dimensions) {
    if (own[dimension] === null) continue;
    groups.push(...groups.map((terms) => ({ ...terms, [dimension]: own[dimension] })));
  }
  return groups.toSorted((one, other) => narrowness(one) - narrowness(other));
}

/** Is somebody in a group? */
export function isIn(member: Omit<Member, "id">, terms: GroupTerms): boolean {
  return dimensions.every((dimension) => terms[dimension] === null || terms[dimension] === member[dimension]);
}

/** Names a group. */
export function groupKey(terms: GroupTerms): string {
  return dimensions.map((dimension) => terms[dimension] ?? "*").join(" ");
}

function narrowness(terms: GroupTerms): number {
  return dimensions.filter((dimension) => terms[dimension] !== null).length;
}

/**
 * The groups that may be shown, by key. Wide ones come first, of equally wide ones the larger; one is shown only where
 * all groups shown so far and this one together cut the members into parts of which each has at least `least`. So
 * nothing that can be worked out from the groups that are shown, by taking one from another, speaks of fewer. Which are
 * shown depends on the members alone, never on who asks.
 */
export function shownGroups(members: readonly Member[], least: number): ReadonlySet<string> {
  const shown = new Set<string>();
  let parts: readonly (readonly Member[])[] = [members];
  for (const { terms, key } of candidates(members, least)) {
    const cut = parts.flatMap((part) => {
      const inside = part.filter((member) => isIn(member, terms));
      return [inside, part.filter((member) => !isIn(member, terms))].filter((piece) => piece.length > 0);
    });
    if (cut.some((part) => part.length < least)) continue;
    parts = cut;
    shown.add(key);
  }
  return shown;
}

type Candidate = { readonly terms: GroupTerms; readonly key: string; readonly count: number };

function candidates(members: readonly Member[], least: number): readonly Candidate[] {
  const found = new Map<string, { terms: GroupTerms; key: string; count: number }>();
  for (const member of members) {
    for (const terms of groupsAround(member)) {
      const key = groupKey(terms);
      const held = found.get(key) ?? { terms, key, count: 0 };
      held.count += 1;
      found.set(key, held);
    }
  }
  return [...found.values()].filter(({ count }) => count >= least).toSorted(inOrder);
}

function inOrder(one: Candidate, other: Candidate): number {
  return (
    narrowness(one.terms) - narrowness(other.terms) ||
    other.count - one.count ||
    (one.key < other.key ? -1 : 1)
  );
}
