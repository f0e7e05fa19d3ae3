import { type MergeKind, markField, notApplicableRule, noteField } from "@plumbline/core/assessments";
import type { Language, Text } from "@plumbline/core/kernel";
import type { Standard } from "@plumbline/core/standards";
import { shownAs } from "../shown-as.ts";

/** The names of the sheets: instructions, answers by whose they are, and a hidden one. */
export const helpSheet = { zh: "填写说明", en: "Instructions" } as const;
export const answerSheets = {
  shared: { zh: "评分", en: "Answers" },
  rated: { zh: "评分", en: "Answers" },
  stated: { zh: "自述", en: "Statements" },
} as const satisfies Readonly<Record<MergeKind, Text>>;
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

/** Whose answers a workbook holds, and whether whoever fills it decides what does not apply. */
export type BookFiller = { readonly kind: MergeKind; readonly mayMark: boolean };

/**
 * One column of the answer sheet; `answers` are those its cells take, `field` what stands there, and `isOpen` whether it
 * is filled.
 */
export type BookColumn = {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly field: string | null;
  readonly answers: readonly string[] | null;
  readonly isOpen: boolean;
};

/** The columns of the answer sheet, but for the ids. */
export function columnsFor(
  standard: Standard,
  language: Language,
  filler: BookFiller,
): readonly BookColumn[] {
  const { kind, mayMark } = filler;
  const words = headings[kind === "stated" ? "stated" : "rated"];
  const text = (key: string, heading: Text, width: number): BookColumn => ({
    ...{ key, heading: heading[language], width, field: null, answers: null, isOpen: false },
  });
  return [
    text("criterion", headings.criterion, 10),
    text("title", headings.title, 24),
    text("text", headings.text, 58),
    ...standard.angles.map(({ id, title, scale }) => ({
      ...{ key: angleKey(id), heading: words.angle(title)[language], width: 13, field: id, isOpen: true },
      answers: (standard.scales.find((one) => one.id === scale)?.values ?? []).map((value) =>
        shownAs(standard, scale, value.id, language),
      ),
    })),
    ...(notApplicableRule(standard).allowed ? [markColumn(text, language, mayMark)] : []),
    { ...text(noteField, mayMark ? headings.noteOrReason : words.note, 46), field: noteField, isOpen: true },
  ];
}

function markColumn(
  text: (key: string, heading: Text, width: number) => BookColumn,
  language: Language,
  mayMark: boolean,
): BookColumn {
  const column = { ...text(markField, headings.mark, 10), field: markField };
  return mayMark ? { ...column, answers: [yes[language]], isOpen: true } : column;
}

const headings = {
  criterion: { zh: "条目号", en: "No." },
  title: { zh: "标题", en: "Title" },
  text: { zh: "要求", en: "Requirement" },
  mark: { zh: "不适用", en: "Does not apply" },
  noteOrReason: { zh: "备注（不适用的写理由）", en: "Note (or why it does not apply)" },
  rated: { angle: (title: Text) => title, note: { zh: "备注", en: "Note" } },
  stated: {
    angle: ({ zh, en }: Text): Text => ({ zh: `${zh}（自述）`, en: `${en} (stated)` }),
    note: { zh: "自述说明", en: "Note to what is stated" },
  },
} as const;
