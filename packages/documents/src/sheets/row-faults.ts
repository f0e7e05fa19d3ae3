import type { SheetRow } from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import { outline, type Scale, type Standard } from "@plumbline/core/standards";

/** What can be wrong with a row of an answer sheet, in the words its reader gets. */
export const rowFaults = {
  noCriterion: {
    zh: "没有填条目号。",
    en: "The clause number is empty.",
  },
  unknownCriterion: (criterion: string, standard: Standard): Text => {
    const { criteria } = outline(standard);
    const range = `${criteria[0]?.id} – ${criteria.at(-1)?.id}`;
    return {
      zh: `标准中没有条目 ${shown(criterion)}；条目号应在 ${range} 之内。`,
      en: `The standard has no clause ${shown(criterion)}; clauses are ${range}.`,
    };
  },
  twice: (criterion: string, first: number): Text => ({
    zh: `条目 ${criterion} 重复，第 ${first} 行已经有了；每个条目只留一行。`,
    en: `Clause ${criterion} is there twice, first on line ${first}; keep one row for each.`,
  }),
  badValue: (angle: Text, cell: string, scale: Scale | undefined): Text => ({
    zh: `${angle.zh}不能填 ${shown(cell)}；可填：${allowed(scale, "zh")}。`,
    en: `${angle.en} cannot be ${shown(cell)}; it takes: ${allowed(scale, "en")}.`,
  }),
  badMark: (criterion: string, cell: string): Text => ({
    zh: `条目 ${shown(criterion)} 的“不适用”一栏不能填 ${shown(cell)}；填“是”，或留空。`,
    en: `The not-applicable mark of clause ${shown(criterion)} cannot be ${shown(cell)}; write "true" or leave it empty.`,
  }),
  noteTooLong: (criterion: string): Text => ({
    zh: `条目 ${shown(criterion)} 的备注超过 10000 字。`,
    en: `The note of clause ${shown(criterion)} is longer than 10,000 characters.`,
  }),
  /** A not-applicable mark needs a reason, excludes ratings, and must be something the standard knows. */
  ofMark: (row: SheetRow, standard: Standard): readonly Text[] => {
    if (!row.notApplicable) return [];
    const rated = Object.values(row.values).some((value) => value !== null);
    const forbidden = standard.scales.some(({ notApplicable }) => !notApplicable.allowed);
    return [
      ...(row.note === "" ? [withoutReason(row.criterion)] : []),
      ...(rated ? [markedAndRated(row.criterion)] : []),
      ...(forbidden ? [markForbidden(row.criterion)] : []),
    ];
  },
} as const;

function withoutReason(criterion: string): Text {
  return {
    zh: `条目 ${shown(criterion)} 标为不适用，备注却是空的；请在备注中写明理由。`,
    en: `Clause ${shown(criterion)} is marked not applicable without a reason; write the reason as its note.`,
  };
}

function markedAndRated(criterion: string): Text {
  return {
    zh: `条目 ${shown(criterion)} 既标为不适用又有评分；只能保留其一。`,
    en: `Clause ${shown(criterion)} is marked not applicable and rated as well; keep one of the two.`,
  };
}

function markForbidden(criterion: string): Text {
  return {
    zh: `这个标准不允许不适用；请为条目 ${shown(criterion)} 评分。`,
    en: `This standard knows no not applicable; rate clause ${shown(criterion)}.`,
  };
}

function allowed(scale: Scale | undefined, language: keyof Text): string {
  return (scale?.values ?? []).map(({ points, title }) => `${points} (${title[language]})`).join(", ");
}

/** What somebody wrote, quoted and cut to a length that fits a sentence. */
function shown(cell: string): string {
  const line = cell.replaceAll("\n", " ");
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}
