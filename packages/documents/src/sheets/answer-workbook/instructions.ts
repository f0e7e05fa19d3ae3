import { type MergeKind, notApplicableRule } from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import { type Standard, standardName } from "@plumbline/core/standards";
import { shownAs } from "../shown-as.ts";
import { answerSheets, type BookFiller } from "./layout.ts";

/** What an answer workbook says of itself. */
export type AboutBook = {
  readonly title: string;
  readonly centre: string;
  /** Who had it made, and when, as its reader reads it. */
  readonly madeBy: string;
  readonly madeAt: string;
};

/** The title of a workbook: that of its assessment, and that it holds statements where it does. */
export function bookTitle({ title }: AboutBook, { kind }: BookFiller): Text {
  return kind === "stated"
    ? { zh: `${title} · 被测方自述`, en: `${title} · what the centre states` }
    : { zh: title, en: title };
}

/** What the first sheet says: a heading, facts, and how to fill the workbook and bring it back. */
export function bookLines(standard: Standard, about: AboutBook, filler: BookFiller): readonly Text[] {
  const { zh, en } = standard.title;
  const { own, fill, back } = rules[filler.kind];
  return [
    bookTitle(about, filler),
    { zh: `客户中心：${about.centre}`, en: `Centre: ${about.centre}` },
    { zh: `标准：${zh}（${standardName(standard)}）`, en: `Standard: ${en} (${standardName(standard)})` },
    {
      zh: `下载：${about.madeBy}，${about.madeAt}`,
      en: `Downloaded: ${about.madeBy}, ${about.madeAt}`,
    },
    ...own,
    fillRule(filler, fill),
    ...standard.angles.map(({ title, question, scale }) => ({
      zh: `${title.zh}：${question.zh} 可填：${answersOf(standard, scale, "zh")}`,
      en: `${title.en}: ${question.en} It takes: ${answersOf(standard, scale, "en")}`,
    })),
    ...(notApplicableRule(standard).allowed ? [filler.mayMark ? markRule : markedRule] : []),
    lockRule,
    back,
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

function fillRule({ kind }: BookFiller, leave: Text): Text {
  const { zh, en } = answerSheets[kind];
  return {
    zh: `在“${zh}”表中填写：有色的格子还没有填，可以从下拉列表中选。${leave.zh}清空一格，就是撤回原来填的内容。`,
    en: `Fill in the sheet ${en}: shaded cells are still empty and offer a list. ${leave.en} Emptying a cell takes back what was there.`,
  };
}

const leaveUnrated: Text = {
  zh: "还没有评的留空，算缺评，不算 0 分。",
  en: "Leave empty what is not rated; it counts as missing, not as 0.",
};
const leaveUnstated: Text = {
  zh: "不作自述的留空。",
  en: "Leave empty what you do not state.",
};
const upload: Text = {
  zh: "填好后，在这次测评的“评分表”页上传，会先逐项列出差异：",
  en: "When done, upload it on the page Answer sheet of this assessment. The differences are shown first: ",
};
const twice: Text = {
  zh: "同一份文件上传两次，不会重复写入。",
  en: " Uploading the same file twice writes nothing twice.",
};
const backToShared: Text = {
  zh: `${upload.zh}只有您改过的写入；别人在此期间也改过的，两个值并列，由您决定。${twice.zh}`,
  en: `${upload.en}what only you changed is taken over; where somebody else changed a cell meanwhile, both values stand side by side and you decide.${twice.en}`,
};
const backToOwn: Text = {
  zh: `${upload.zh}您在这里改过的写入；下载之后又在页面上改过的格子，两个值并列，由您决定。${twice.zh}`,
  en: `${upload.en}what you changed here is taken over; where you changed a cell on the page as well since the download, both values stand side by side and you decide.${twice.en}`,
};

/** What holds of a workbook by whose answers it holds. */
const rules: Readonly<
  Record<MergeKind, { readonly own: readonly Text[]; readonly fill: Text; readonly back: Text }>
> = {
  shared: { own: [], fill: leaveUnrated, back: backToShared },
  rated: {
    own: [
      {
        zh: "这份工作簿只含分给您的各节，以及您本人的评分与备注，也只能由您本人交回；请勿转给他人。",
        en: "This workbook holds the sections given to you, with your own ratings and notes only, and only you can bring it back; do not pass it on.",
      },
    ],
    fill: leaveUnrated,
    back: backToOwn,
  },
  stated: {
    own: [
      {
        zh: "请写本中心自己的看法：每一条做到了什么程度，有什么可以说明的。这是自述，不是评分：交回后测评组能看到，与测评员的评分并列，从不计分。",
        en: "Say what the centre itself holds: how far each criterion is met, and what there is to say on it. These are statements, not ratings: once back, the team sees them beside what the assessors find, and they never count.",
      },
      {
        zh: "这份工作簿只含您本人的自述，看不到测评员的评分；也只能由您本人交回。",
        en: "This workbook holds your own statements only and nothing of what assessors rate; only you can bring it back.",
      },
    ],
    fill: leaveUnstated,
    back: backToOwn,
  },
};
const markRule: Text = {
  zh: "确实不适用的，在“不适用”一栏选“是”，并在备注中写明理由；不再是不适用的，清空这一栏。",
  en: "Where a criterion does not apply, choose Yes under does not apply and give the reason as the note; where it applies again, empty that cell.",
};
const markedRule: Text = {
  zh: "哪些条目不适用，由组长决定：已标出的各行写有理由，已锁定，不用填。",
  en: "The lead assessor decides which criteria do not apply: their lines give the reason, are locked and ask for nothing.",
};
const lockRule: Text = {
  zh: "工作表已设保护、没有密码，只有要填的格子可以改。行可以排序、筛选或删去；隐藏的行和列请保留，交回时靠它们辨认每一行。",
  en: "The sheet is protected without a password: only the cells to fill can change. Rows may be sorted, filtered or removed; leave the hidden rows and columns, by which each line is known again.",
};
