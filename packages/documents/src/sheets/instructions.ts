import type { Language, Text } from "@plumbline/core/kernel";
import { type Standard, standardName } from "@plumbline/core/standards";
import { answersNotApplicable } from "./columns.ts";

/** How the answer sheet of a standard is filled in, a sentence a line. */
export function instructions(standard: Standard, language: Language): readonly string[] {
  const notApplicable = standard.scales.some((scale) => scale.notApplicable.allowed);
  const texts: readonly Text[] = [
    {
      zh: `${standard.title.zh}（${standardName(standard)}）`,
      en: `${standard.title.en} (${standardName(standard)})`,
    },
    {
      zh: "每个条目一行。条目号请勿改动；行可以排序或删减，其余的列可以隐藏。",
      en: "One row for each clause. Leave the clause numbers as they are; rows may be sorted or left out, other columns may be hidden.",
    },
    ...standard.angles.map((angle) => ({
      zh: `${angle.title.zh}：${angle.question.zh} ${answersOf(standard, angle.scale, "zh")}`,
      en: `${angle.title.en}: ${angle.question.en} ${answersOf(standard, angle.scale, "en")}`,
    })),
    {
      zh: "还没有评的留空：留空算缺评，不算 0 分。",
      en: "Leave empty what is not rated yet: empty counts as missing, not as 0.",
    },
    ...(answersNotApplicable(standard) ? [answerRule] : notApplicable ? [markRule] : []),
    {
      zh: "备注请写看到的证据或存在的问题，例如记录名称、日期、缺口。",
      en: "As a note, write the evidence seen or what is wrong, such as the record, its date, the gap.",
    },
  ];
  return texts.map((text) => text[language]);
}

const answerRule: Text = {
  zh: "确实不适用的，选“不适用”，并在备注中写明理由；拿不准的，选“不清楚”，不要猜。",
  en: "Where a question really does not apply, answer not applicable and give the reason as the note; where nobody knows, say so and do not guess.",
};

const markRule: Text = {
  zh: "条目确实不适用的，在“不适用”一栏填“是”，评分留空，并在备注中写明理由。",
  en: "Where a clause really does not apply, write true under notApplicable, leave its ratings empty and give the reason as the note.",
};

function answersOf(standard: Standard, scaleId: string, language: Language): string {
  const values = standard.scales.find(({ id }) => id === scaleId)?.values ?? [];
  return values
    .map(({ points, title }) => `${points} = ${title[language]}`)
    .join(language === "zh" ? "，" : ", ");
}
