import {
  type LeafSection,
  mandatoryScope,
  outline,
  type Section,
  type Standard,
  sectionsInScope,
} from "@plumbline/core/standards";

/** A part of the standard that can be ticked: an area, a section above others, or a leaf section. */
export type ScopePart = {
  readonly code: string;
  readonly title: Section["title"];
  readonly required: boolean;
  /** The leaf sections below it, itself included. */
  readonly leaves: readonly string[];
  readonly criteria: number;
  readonly parts: readonly ScopePart[];
};

/** The standard as a tree to tick, in printed order. */
export function scopeTree(standard: Standard): readonly ScopePart[] {
  const leaves = new Map(outline(standard).sections.map((leaf) => [leaf.code, leaf]));
  return standard.areas.map((area) =>
    joined(
      area.code,
      area.title,
      area.sections.map((section) => partOf(section, leaves)),
    ),
  );
}

function partOf(section: Section, leaves: ReadonlyMap<string, LeafSection>): ScopePart {
  const { code, title, required } = section;
  const parts = (section.sections ?? []).map((inner) => partOf(inner, leaves));
  const own = leaves.get(code);
  if (parts.length > 0) return joined(code, title, parts);
  return { code, title, required, leaves: [code], criteria: own?.criteria.length ?? 0, parts };
}

function joined(code: string, title: ScopePart["title"], parts: readonly ScopePart[]): ScopePart {
  return {
    ...{ code, title, parts },
    required: parts.some(({ required }) => required),
    leaves: parts.flatMap(({ leaves }) => leaves),
    criteria: parts.reduce((sum, { criteria }) => sum + criteria, 0),
  };
}

/** The leaf sections a scope holds; an empty scope is the whole standard. */
export function leavesOf(standard: Standard, scope: readonly string[]): ReadonlySet<string> {
  return new Set(sectionsInScope(standard, scope).map(({ code }) => code));
}

/** Leaf sections as a scope in as few codes as possible; all of them is the empty scope, as is none. */
export function scopeOf(tree: readonly ScopePart[], chosen: ReadonlySet<string>): readonly string[] {
  const parts = fewestParts(tree, chosen);
  return parts.length === tree.length && parts.every((part, at) => part === tree[at])
    ? []
    : parts.map(({ code }) => code);
}

/** The largest parts that hold chosen leaf sections only, and together all of them. */
function fewestParts(tree: readonly ScopePart[], chosen: ReadonlySet<string>): readonly ScopePart[] {
  return tree.flatMap((part) =>
    part.leaves.every((code) => chosen.has(code)) ? [part] : fewestParts(part.parts, chosen),
  );
}

/** What a scope can and cannot lead to. */
export type ScopeConsequence = {
  readonly criteria: number;
  /** Ids of the levels that can be decided, lowest first; the others need areas that are left out. */
  readonly decidable: readonly string[];
  /** Which levels can be decided: all, the lower ones, none, or there are none to decide. */
  readonly levels: "unlevelled" | "all" | "some" | "too-narrow";
  /** Mandatory sections that are left out, as the largest parts they make up. */
  readonly leftOut: readonly ScopePart[];
};

/** What follows from a scope: levels that can be decided, and mandatory sections left out. */
export function consequenceOf(standard: Standard, scope: readonly string[]): ScopeConsequence {
  const chosen = leavesOf(standard, scope);
  const { sections } = outline(standard);
  const inScope = sections.filter(({ code }) => chosen.has(code));
  const list = standard.levels?.list ?? [];
  const firstLacking = list.findIndex(({ areas }) =>
    sections.some(({ area, code }) => areas.includes(area) && !chosen.has(code)),
  );
  const leftOut = sections.filter(({ code, required }) => required && !chosen.has(code));
  const decidable = (firstLacking === -1 ? list : list.slice(0, firstLacking)).map(({ id }) => id);
  return {
    criteria: inScope.reduce((sum, { criteria }) => sum + criteria.length, 0),
    decidable,
    levels: reach(list.length, decidable.length),
    leftOut: fewestParts(scopeTree(standard), new Set(leftOut.map(({ code }) => code))),
  };
}

function reach(levels: number, decidable: number): ScopeConsequence["levels"] {
  if (levels === 0) return "unlevelled";
  if (decidable === levels) return "all";
  return decidable > 0 ? "some" : "too-narrow";
}

/** A scope by name, with how many leaf sections and criteria it holds. */
export type ScopePreset = {
  readonly kind: "all" | "mandatory" | "own";
  readonly scope: readonly string[];
  readonly sections: number;
  readonly criteria: number;
};

/** The scopes offered by name: everything, and of a self-audit with optional sections the mandatory ones. */
export function scopePresets(standard: Standard): readonly ScopePreset[] {
  const preset = (kind: ScopePreset["kind"], scope: readonly string[]): ScopePreset => {
    const sections = sectionsInScope(standard, scope);
    const criteria = sections.reduce((sum, section) => sum + section.criteria.length, 0);
    return { kind, scope, sections: sections.length, criteria };
  };
  const all = preset("all", []);
  const tree = scopeTree(standard);
  const mandatory = scopeOf(tree, new Set(mandatoryScope(standard)));
  if (standard.levels || mandatory.length === 0) return [all];
  return [all, preset("mandatory", mandatory)];
}

/** Which of the presets a scope is. */
export function presetOf(presets: readonly ScopePreset[], scope: readonly string[]): ScopePreset["kind"] {
  const same = (preset: ScopePreset) => preset.scope.join(" ") === scope.join(" ");
  return presets.find(same)?.kind ?? "own";
}
