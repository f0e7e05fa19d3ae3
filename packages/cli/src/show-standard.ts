import type { Language } from "@plumbline/core/kernel";
import { type LeafSection, outline, type Pack, standardName } from "@plumbline/core/standards";

/** A standard as `standards show --json` promises it: flat, in printed order, both languages. */
export function standardJson({ standard, hash, rulesHash, textsHash }: Pack): object {
  const { areas, sections, criteria } = outline(standard);
  const { id, edition, revision, title, scales, angles, levels = null } = standard;
  return {
    id,
    edition,
    hash,
    rulesHash,
    textsHash,
    revision,
    title,
    scales,
    angles,
    levels,
    areas: areas.map((area) => ({ code: area.code, title: area.title })),
    sections: sections.map((section) => ({
      code: section.code,
      title: section.title,
      required: section.required,
      area: section.area,
      parents: section.parents,
    })),
    criteria: criteria.map(({ position, ...criterion }) => criterion),
  };
}

/** A standard for reading in a terminal: sections and clauses in one language. */
export function showStandard({ standard, hash }: Pack, language: Language): string {
  const { areas, sections } = outline(standard);
  const head = [
    `${standard.title[language]} · ${standardName(standard)}`,
    hash,
    "",
    standard.rights[language],
  ];
  const body = areas.flatMap((area) => [
    "",
    `${area.code}  ${area.title[language]}`,
    ...sections
      .filter((section) => section.area === area.code)
      .flatMap((section) => showSection(section, language)),
  ]);
  return [...head, ...body].join("\n");
}

function showSection(section: LeafSection, language: Language): readonly string[] {
  const path = [...section.parents, section].map(({ title }) => title[language]).join(" / ");
  return [
    "",
    `${section.code}  ${path}`,
    ...section.criteria.flatMap(({ id, title, text }) => [
      `  ${id}. ${title[language]}`,
      `     ${text[language]}`,
    ]),
  ];
}
