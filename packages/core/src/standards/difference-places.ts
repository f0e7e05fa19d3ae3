import { z } from "zod";
import { languages } from "../kernel/index.ts";
import type { Standard } from "./model.ts";

// Any JSON; said so, a schema would refer to itself, which the published contract cannot carry.
const Value = z.unknown();
type Value = z.infer<typeof Value>;

/**
 * A value that is not the same, by its place: `levels/list/L2/shares/method-1-4/percent`, where entries of lists go by
 * their id. Null on the side where it is not there.
 */
export const PlaceDifference = z.strictObject({ place: z.string(), before: Value, after: Value });
export type PlaceDifference = z.infer<typeof PlaceDifference>;

/** `rules` decide verdicts, `words` are read. */
export type DifferenceOfPlace = PlaceDifference & { readonly kind: "rules" | "words" };

const compared = [
  "title",
  "summary",
  "publisher",
  "rights",
  "notes",
  "scales",
  "angles",
  "levels",
  "thresholds",
  "evidenceNeeds",
] as const satisfies readonly (keyof Standard)[];

/** Every value of the head – scales, angles, levels, thresholds, words – that is not the same on both sides. */
export function differencesOfHead(before: Standard, after: Standard): readonly DifferenceOfPlace[] {
  return compared.flatMap((key) => differ(plain(before[key]), plain(after[key]), key));
}

function differ(before: Value, after: Value, place: string): readonly DifferenceOfPlace[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  if (!old || !now) return inOrder(before) === inOrder(after) ? [] : [leaf(before, after, place)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  const inner = [...keys].flatMap((key) =>
    differ(old.get(key) ?? null, now.get(key) ?? null, `${place}/${key}`),
  );
  // Which answer or level comes first is part of the rules, too.
  const isReordered = Array.isArray(after) && common(old, now).join("/") !== common(now, old).join("/");
  return isReordered ? [...inner, leaf([...old.keys()], [...now.keys()], place)] : inner;
}

function leaf(before: Value, after: Value, place: string): DifferenceOfPlace {
  const isRead = [before, after].every((side) => side === null || isText(side));
  return { kind: isRead ? "words" : "rules", place, before, after };
}

/** What a list of entries or an object is made of, by id, position or key; null where a value is compared as one. */
function partsOf(value: Value): ReadonlyMap<string, Value> | null {
  if (typeof value !== "object" || value === null || isText(value)) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  if (value.some((entry) => typeof entry !== "object")) return null;
  return new Map(value.map((entry, at) => [idOf(entry) ?? String(at), entry]));
}

function idOf(entry: Value): string | undefined {
  return typeof entry === "object" && entry !== null && "id" in entry ? String(entry.id) : undefined;
}

function common(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): readonly string[] {
  return [...one.keys()].filter((key) => other.has(key));
}

function isText(value: Value): boolean {
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(value);
  return keys.length === languages.length && languages.every((language) => keys.includes(language));
}

/** Plain data: what is undefined is left out or null. */
function plain(value: unknown): Value {
  return value === undefined ? null : Value.parse(JSON.parse(JSON.stringify(value)));
}

/** JSON with keys in order, so that equal values read the same. */
export function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
