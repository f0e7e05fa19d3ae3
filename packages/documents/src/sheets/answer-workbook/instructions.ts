import { notApplicableRule } from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import { type Standard, standardName } from "@plumbline/core/standards";
import { shownAs } from "../shown-as.ts";

/** What an answer workbook says of itself. */
export type AboutBook = {
  readonly title: string;
  readonly centre: string;
  /** Who had it made, and when, as its reader reads it. */
  readonly madeBy: string;
  readonly madeAt: string;
  /** It holds the ratings of one person alone, not those all share. */
  readonly own: boolean;
};

/** What the first sheet says: a heading, facts, and how to fill the workbook and bring it back. */
export function bookLines(standard: Standard, about: AboutBook): readonly Text[] {
  const { zh, en } = standard.title;
  return [
    { zh: about.title, en: about.title },
    { zh: `客户中心：${about.centre}`, en: `Centre: ${about.centre}` },
    { zh: `标准：${zh}（${standardName(standard)}）`, en: `Standard: ${en} (${standardName(standard)})` },
    {
      zh: `下载：${about.madeBy}，${about.madeAt}`,
      en: `Downloaded: ${about.madeBy}, ${about.madeAt}`,
    },
    ...(about.own ? [ownRule] : []),
    fillRule,
    ...standard.angles.map(({ title, question, scale }) => ({
      zh: `${title.zh}：${question.zh} 可填：${answersOf(standard, scale, "zh")}`,
      en: `${title.en}: ${question.en} It takes: ${answersOf(standard, scale, "en")}`,
    })),
    ...(notApplicableRule(standard).allowed ? [markRule] : []),
    ...rules,
  ];
}

/** Which answers a column takes, and what each means where it is a number. */
function answersOf(standard: Standard, scaleId: string, language: keyof Text): string {
  const values = standard.scales.find(({ id }) => id === scaleId)?.values ?? [];
  const words = values.map(({ id, title }) => {
    const shown = shownAs(standard, scaleId, id, language);
    return shown === title[language] ? shown : `${shown} = ${title[language]}`;
  });
  return language === "zh" ? `${words.join("，")}。` : `${words.join(", ")}.`;
}

const ownRule: Text = {
  zh: "这份工作簿只含您本人的评分与备注，也只能由您本人交回；请勿转给他人。",
  en: "This workbook holds your own ratings and notes only, and only you can bring it back; do not pass it on.",
};
const fillRule: Text = {
  zh: "在“评分”表中填写：有色的格子还没有填，可以从下拉列表中选。还没有评的留空，算缺评，不算 0 分。清空一格，就是撤回原来填的内容。",
  en: "Fill in the sheet Answers: shaded cells are still empty and offer a list. Leave empty what is not rated; it counts as missing, not as 0. Emptying a cell takes back what was there.",
};
const markRule: Text = {
  zh: "确实不适用的，在“不适用”一栏选“是”，并在备注中写明理由；不再是不适用的，清空这一栏。",
  en: "Where a criterion does not apply, choose Yes under does not apply and give the reason as the note; where it applies again, empty that cell.",
};
const rules: readonly Text[] = [
  {
    zh: "工作表已设保护、没有密码，只有要填的格子可以改。行可以排序、筛选或删去；隐藏的行和列请保留，交回时靠它们辨认每一行。",
    en: "The sheet is protected without a password: only the cells to fill can change. Rows may be sorted, filtered or removed; leave the hidden rows and columns, by which each line is known again.",
  },
  {
    zh: "填好后，在这次测评的“评分表”页上传。会先逐项列出差异：只有您改过的写入；别人在此期间也改过的，两个值并列，由您决定。同一份文件上传两次，不会重复写入。",
    en: "When done, upload it on the page Answer sheet of this assessment. The differences are shown first: what only you changed is taken over; where somebody else changed a cell meanwhile, both values stand side by side and you decide. Uploading the same file twice writes nothing twice.",
  },
];
