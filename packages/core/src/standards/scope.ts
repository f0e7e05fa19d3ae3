import { Refusal } from "../kernel/index.ts";
import type { Standard } from "./model.ts";
import { type LeafSection, outline } from "./outline.ts";

/** The leaf sections a scope names, in printed order, all where it is empty; a code that the standard lacks is refused. */
export function sectionsInScope(standard: Standard, scope: readonly string[]): readonly LeafSection[] {
  const { sections } = outline(standard);
  if (scope.length === 0) return sections;
  const codesOf = (section: LeafSection) => [
    section.code,
    section.area,
    ...section.parents.map((parent) => parent.code),
  ];
  const unknown = scope.filter((code) => !sections.some((section) => codesOf(section).includes(code)));
  if (unknown.length > 0) throw new Refusal("scope-unknown", { unknown, standard: standard.id });
  return sections.filter((section) => codesOf(section).some((code) => scope.includes(code)));
}

/** The codes of the sections that should not be left out: the scope called mandatory. */
export function mandatoryScope(standard: Standard): readonly string[] {
  return outline(standard).sections.flatMap(({ code, required }) => (required ? [code] : []));
}
