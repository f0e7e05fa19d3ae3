import { z } from "zod";
import { type DifferenceOfPlace, differencesOfHead, inOrder, PlaceDifference } from "./difference-places.ts";
import { differencesOfSections, SectionDifference } from "./difference-sections.ts";
import { type Guidances, type Pack, Slug, standardName } from "./model.ts";
import { outline, type PlacedCriterion } from "./outline.ts";

export const criterionChanges = ["unchanged", "wording", "meaning", "added", "removed"] as const;
/** What became of a criterion: the same, said in other words, asking something else, new, or gone. */
export const CriterionChange = z.enum(criterionChanges);
export type CriterionChange = z.infer<typeof CriterionChange>;

const criterionParts = [
  "title",
  "text",
  "section",
  "effort",
  "severity",
  "audiences",
  "channels",
  "guidance",
] as const;

/**
 * One criterion before and after: `before` is null for one added, `after` for one removed. `parts` are those that are
 * not the same on both sides; only title and text decide the class.
 */
export const CriterionDifference = z.strictObject({
  change: CriterionChange,
  before: Slug.nullable(),
  after: Slug.nullable(),
  parts: z.array(z.enum(criterionParts)),
});
export type CriterionDifference = z.infer<typeof CriterionDifference>;

const ComparedEdition = z.strictObject({ id: Slug, edition: Slug, revision: z.int() });

/** Everything that is not the same in two packs; every criterion of both stands in `criteria` exactly once. */
export const Difference = z.strictObject({
  before: ComparedEdition,
  after: ComparedEdition,
  /** Equal fingerprints of the rules: the same answers give the same verdict. */
  sameRules: z.boolean(),
  /** In the printed order of the later pack; those removed come last, in the order of the earlier one. */
  criteria: z.array(CriterionDifference),
  /** Areas, sections and groups added, removed, renamed or moved; those that stayed are left out. */
  sections: z.array(SectionDifference),
  /** Scales, angles, levels and thresholds: each value that is not the same, with its place. */
  rules: z.array(PlaceDifference),
  /** Words of the head file, of scales, angles and levels that are not the same. */
  words: z.array(PlaceDifference),
});
export type Difference = z.infer<typeof Difference>;

/** What is compared; guidance counts only where both sides bring theirs. */
export type ComparedPack = Pick<Pack, "standard" | "rulesHash"> & { readonly guidance?: Guidances };

type Pair = { readonly before: PlacedCriterion; readonly after: PlacedCriterion };

/**
 * The difference between two packs, older one first. Which criterion was which is what the later pack's author says
 * by `supersedes`; where nothing is said, the same id is the same criterion. Another text is another meaning, the
 * safe side, unless the author calls it wording or both are revisions of one edition with the same rules.
 */
export function difference(before: ComparedPack, after: ComparedPack): Difference {
  const places = differencesOfHead(before.standard, after.standard);
  const of = (kind: DifferenceOfPlace["kind"]) =>
    places.filter((place) => place.kind === kind).map(({ kind: _kind, ...place }) => place);
  return {
    before: editionOf(before),
    after: editionOf(after),
    sameRules: before.rulesHash === after.rulesHash,
    criteria: differencesOfCriteria(before, after),
    sections: [...differencesOfSections(before.standard, after.standard)],
    rules: of("rules"),
    words: of("words"),
  };
}

/** How many criteria are in each class. */
export function countChanges(
  criteria: readonly CriterionDifference[],
): Readonly<Record<CriterionChange, number>> {
  const counts = { unchanged: 0, wording: 0, meaning: 0, added: 0, removed: 0 };
  for (const { change } of criteria) counts[change] += 1;
  return counts;
}

function editionOf({ standard: { id, edition, revision } }: ComparedPack) {
  return { id, edition, revision };
}

function differencesOfCriteria(before: ComparedPack, after: ComparedPack): CriterionDifference[] {
  const predecessorOf = predecessors(before, after);
  const kept = new Set([...predecessorOf.values()].map(({ id }) => id));
  const there = outline(after.standard).criteria.map((criterion): CriterionDifference => {
    const old = predecessorOf.get(criterion.id);
    if (!old) return { change: "added", before: null, after: criterion.id, parts: [] };
    const pair = { before: old, after: criterion };
    const change = changeOf(pair, before, after);
    return { change, before: old.id, after: criterion.id, parts: partsOf(pair, before, after) };
  });
  const gone = outline(before.standard).criteria.flatMap(({ id }): CriterionDifference[] =>
    kept.has(id) ? [] : [{ change: "removed", before: id, after: null, parts: [] }],
  );
  return [...there, ...gone];
}

/** Which criterion of the earlier pack each one was. What an author says comes before equal ids, and nobody is taken twice. */
function predecessors(before: ComparedPack, after: ComparedPack): ReadonlyMap<string, PlacedCriterion> {
  const old = outline(before.standard).criterion;
  const taken = new Set<string>();
  const found = new Map<string, PlacedCriterion>();
  const take = (id: string, name: string | undefined) => {
    const one = name === undefined || taken.has(name) ? undefined : old.get(name);
    if (!one) return;
    taken.add(one.id);
    found.set(id, one);
  };
  const criteria = outline(after.standard).criteria;
  const said = saysPredecessors(before, after);
  for (const { id, supersedes } of criteria) if (said) take(id, supersedes?.criterion);
  for (const { id, supersedes } of criteria) if (!said || !supersedes) take(id, id);
  return found;
}

/** Does the later pack speak of the earlier one where its criteria say what they supersede? */
function saysPredecessors(before: ComparedPack, after: ComparedPack): boolean {
  return after.standard.supersedes.some((edition) => standardName(edition) === standardName(before.standard));
}

function changeOf(pair: Pair, before: ComparedPack, after: ComparedPack): CriterionChange {
  const said = saysPredecessors(before, after) ? pair.after.supersedes?.change : undefined;
  if (said === "meaning") return "meaning";
  if (same(pair, "title") && same(pair, "text")) return "unchanged";
  const isRevision =
    standardName(before.standard) === standardName(after.standard) && before.rulesHash === after.rulesHash;
  return said ?? (isRevision ? "wording" : "meaning");
}

function partsOf(pair: Pair, before: ComparedPack, after: ComparedPack): CriterionDifference["parts"] {
  const guidances = [before.guidance?.[pair.before.id], after.guidance?.[pair.after.id]];
  return criterionParts.filter((part) => {
    if (part !== "guidance") return !same(pair, part);
    const [old, now] = guidances.map((one) => inOrder(one));
    return before.guidance !== undefined && after.guidance !== undefined && old !== now;
  });
}

function same({ before, after }: Pair, part: Exclude<(typeof criterionParts)[number], "guidance">): boolean {
  return inOrder(before[part]) === inOrder(after[part]);
}
