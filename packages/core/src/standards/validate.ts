import type { Text } from "../kernel/index.ts";
import { unattainable } from "./attainable.ts";
import { duplicates } from "./duplicates.ts";
import type { Standard } from "./model.ts";
import { type Part, type Path, parts } from "./parts.ts";
import { brokenReferences } from "./references.ts";

/** Something wrong in a standard: where, which rule says so, and the sentence for whoever edits the pack. */
export type StandardProblem = { readonly path: Path; readonly code: string; readonly message: Text };

/** All that is wrong in a standard whose form is right; empty when it can be used. */
export function validateStandard(standard: Standard): readonly StandardProblem[] {
  const all = parts(standard);
  return [
    ...duplicates(standard, all),
    ...brokenReferences(standard, all),
    ...misshapenSections(all),
    ...unattainable(standard, all),
    ...wrongCounts(standard, all),
  ];
}

function misshapenSections(all: readonly Part[]): readonly StandardProblem[] {
  return all.flatMap((part): readonly StandardProblem[] => {
    if (part.kind !== "section") return [];
    const { sections, criteria, groups, code } = part.section;
    const holds = criteria !== undefined || groups !== undefined;
    if (sections && holds) return [{ path: part.path, code: "section-mixed", message: mixed(code) }];
    if (!sections && !holds) return [{ path: part.path, code: "section-empty", message: empty(code) }];
    return [];
  });
}

function wrongCounts(standard: Standard, all: readonly Part[]): readonly StandardProblem[] {
  const leaves = all.filter((part) => part.kind === "section" && !part.section.sections).length;
  const criteria = all.filter((part) => part.kind === "criterion").length;
  return [
    ...countProblem("criteria", standard.counts.criteria, criteria, { zh: "条目", en: "criteria" }),
    ...countProblem("sections", standard.counts.sections, leaves, {
      zh: "最下级小节",
      en: "sections that hold criteria",
    }),
  ];
}

function countProblem(key: string, printed: number, found: number, what: Text): readonly StandardProblem[] {
  if (printed === found) return [];
  const message = {
    zh: `counts 写明${what.zh}为 ${printed} 个，实际有 ${found} 个；请补齐或更正数字。`,
    en: `counts says ${printed} ${what.en}, the pack holds ${found}; complete the pack or correct the number.`,
  };
  return [{ path: ["counts", key], code: "count-wrong", message }];
}

function mixed(code: string): Text {
  return {
    zh: `小节 ${code} 既有下级小节又直接含条目；请把条目移入某个下级小节。`,
    en: `Section ${code} holds sections and criteria side by side; move the criteria into one of its sections.`,
  };
}

function empty(code: string): Text {
  return {
    zh: `小节 ${code} 是空的；请写入条目或删除该小节。`,
    en: `Section ${code} is empty; give it criteria or remove it.`,
  };
}
