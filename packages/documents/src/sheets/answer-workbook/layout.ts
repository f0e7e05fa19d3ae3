import { markField, notApplicableRule, noteField } from "@plumbline/core/assessments";
import type { Language, Text } from "@plumbline/core/kernel";
import type { Standard } from "@plumbline/core/standards";
import { shownAs } from "../shown-as.ts";

/** The names of the three sheets; the last one is hidden. */
export const sheetNames = {
  help: { zh: "填写说明", en: "Instructions" },
  answers: { zh: "评分", en: "Answers" },
} as const;
export const hiddenSheet = "_plumbline";

/**
 * The head of the hidden column of ids: this, and the id of the workbook. It stands on a hidden row among the keys of
 * the columns, so that moved, renamed or sorted columns and rows are still known.
 */
export const idMark = "plumbline-id:";
/** What stands among the ids on lines that hold no criterion. */
export const noCriterion = "#";

/** The key of the column in which an angle is rated. */
export function angleKey(angle: string): string {
  return `angle:${angle}`;
}

/** What marks a criterion not applicable. */
export const yes = { zh: "是", en: "Yes" } as const;

/** One column of the answer sheet; `answers` are those its cells take, `field` what is filled there. */
export type BookColumn = {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly field: string | null;
  readonly answers: readonly string[] | null;
};

/** The columns of the answer sheet, but for the ids. */
export function columnsFor(standard: Standard, language: Language): readonly BookColumn[] {
  const text = (key: string, heading: Text, width: number): BookColumn => ({
    ...{ key, heading: heading[language], width, field: null, answers: null },
  });
  return [
    text("criterion", headings.criterion, 10),
    text("title", headings.title, 24),
    text("text", headings.text, 58),
    ...standard.angles.map(({ id, title, scale }) => ({
      ...{ key: angleKey(id), heading: title[language], width: 13, field: id },
      answers: (standard.scales.find((one) => one.id === scale)?.values ?? []).map((value) =>
        shownAs(standard, scale, value.id, language),
      ),
    })),
    ...(notApplicableRule(standard).allowed
      ? [{ ...text(markField, headings.mark, 10), field: markField, answers: [yes[language]] }]
      : []),
    { ...text(noteField, headings.note, 46), field: noteField },
  ];
}

const headings = {
  criterion: { zh: "条目号", en: "No." },
  title: { zh: "标题", en: "Title" },
  text: { zh: "要求", en: "Requirement" },
  mark: { zh: "不适用", en: "Does not apply" },
  note: { zh: "备注（不适用的写理由）", en: "Note (or why it does not apply)" },
} as const satisfies Record<string, Text>;
