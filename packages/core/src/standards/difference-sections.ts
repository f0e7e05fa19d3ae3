import { z } from "zod";
import { Text } from "../kernel/index.ts";
import { type Section, Slug, type Standard } from "./model.ts";

const sectionChanges = ["added", "removed", "renamed", "moved", "required"] as const;

/**
 * An area, section or group that is not the same: added, removed, renamed, moved under another one, or (`required`)
 * no longer or newly mandatory. Titles are null on the side where it is not there.
 */
export const SectionDifference = z.strictObject({
  kind: z.enum(["area", "section", "group"]),
  code: Slug,
  changes: z.array(z.enum(sectionChanges)).min(1),
  before: Text.nullable(),
  after: Text.nullable(),
});
export type SectionDifference = z.infer<typeof SectionDifference>;

type Placed = Pick<SectionDifference, "kind" | "code"> & {
  readonly title: Text;
  /** The codes above it. */
  readonly parents: readonly string[];
  readonly required: boolean;
};

/** The areas, sections and groups that are not the same, in the order of the later standard; those removed last. */
export function differencesOfSections(before: Standard, after: Standard): readonly SectionDifference[] {
  const [old, now] = [placed(before), placed(after)];
  const there = [...now].flatMap(([key, one]) => differenceOf(old.get(key), one));
  const gone = [...old].flatMap(([key, one]) => (now.has(key) ? [] : differenceOf(one, undefined)));
  return [...there, ...gone];
}

function differenceOf(old: Placed | undefined, now: Placed | undefined): readonly SectionDifference[] {
  const one = now ?? old;
  const changes = changesOf(old, now);
  if (!one || changes.length === 0) return [];
  const { kind, code } = one;
  return [{ kind, code, changes, before: old?.title ?? null, after: now?.title ?? null }];
}

function changesOf(old: Placed | undefined, now: Placed | undefined): SectionDifference["changes"] {
  if (!old) return ["added"];
  if (!now) return ["removed"];
  const differs = {
    renamed: old.title.zh !== now.title.zh || old.title.en !== now.title.en,
    moved: old.parents.join("/") !== now.parents.join("/"),
    required: old.required !== now.required,
  };
  return (["renamed", "moved", "required"] as const).filter((change) => differs[change]);
}

/** By kind and code: an area and its only section may share a code. */
function placed({ areas }: Standard): ReadonlyMap<string, Placed> {
  const all = areas.flatMap(({ code, title, sections }): readonly Placed[] => [
    { kind: "area", code, title, parents: [], required: true },
    ...sections.flatMap((section) => inSection(section, [code])),
  ]);
  return new Map(all.map((one) => [`${one.kind} ${one.code}`, one]));
}

function inSection(section: Section, parents: readonly string[]): readonly Placed[] {
  const { code, title, required, sections = [], groups = [] } = section;
  const below = [...parents, code];
  return [
    { kind: "section", code, title, parents, required },
    ...groups.map((group) => ({
      ...{ kind: "group" as const, code: group.id, title: group.title },
      ...{ parents: below, required: true },
    })),
    ...sections.flatMap((inner) => inSection(inner, below)),
  ];
}
