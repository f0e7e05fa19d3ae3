import type { RefusalTable } from "../../kernel/index.ts";

const notYours = {
  zh: "这份工作簿不是您现在可以填写的那一份：它是别人下载的，或是在分工改变之前下载的。请自己重新下载一份。",
  en: "This workbook is not the one you can fill now: somebody else downloaded it, or who rates was changed since. Download a new one yourself.",
};
const statementsAsRatings = {
  zh: "这份工作簿含的是被测方人员的自述，不能当作评分交回，没有写入任何内容。请自己下载一份评分的工作簿。",
  en: "This workbook holds what one of the centre's people states; it cannot come back as ratings, and nothing was taken over. Download the workbook of your own ratings.",
};
const ratingsAsStatements = {
  zh: "这份工作簿含的是评分，不能当作自述交回，没有写入任何内容。请自己下载一份自述的工作簿。",
  en: "This workbook holds ratings; it cannot come back as what the centre states, and nothing was taken over. Download the workbook of your own statements.",
};

/** What taking over answers from elsewhere refuses, with what to do. */
export const mergeRefusals = {
  "merge-outdated": {
    status: 409,
    text: () => ({
      zh: "测评刚刚又有改动，这次没有写入任何内容。请再看一遍差异，然后写入。",
      en: "The assessment changed just now, so nothing was taken over. Look at the differences again, then apply.",
    }),
  },
  "merge-key-used": {
    status: 409,
    text: () => ({
      zh: "这个 key 已用于另一批改动，这次没有写入任何内容。请换一个 key 再发送。",
      en: "This key was used for other changes already, so nothing was taken over. Send these with a key of their own.",
    }),
  },
  "filled-for-another-edition": {
    status: 409,
    text: ({ standard }) => ({
      zh: `这些内容是按这次测评更换版本之前的标准填写的，没有写入任何内容。测评现在用的是 ${standard}：请重新下载一份，把内容抄过去。`,
      en: `These cells were filled by the edition this assessment had before; nothing was taken over. It is on ${standard} now: download a new one and copy the answers over.`,
    }),
  },
  "workbook-unmarked": {
    status: 422,
    text: () => ({
      zh: "这不是从测评中下载的工作簿：里面没有工作簿编号。请上传从“评分表”页下载、仍保留隐藏行列的那份文件。",
      en: "This is no workbook of an assessment: it carries no id. Upload the file that was downloaded on the page Answer sheet, with its hidden row and column.",
    }),
  },
  "workbook-ids-missing": {
    status: 422,
    text: () => ({
      zh: "工作簿中隐藏的编号行或编号列不见了，无法辨认各行。请撤销对隐藏行列的删除，或重新下载一份再填。",
      en: "The hidden row or column of ids is gone from the workbook, so its lines cannot be told apart. Undo its removal, or download a new one.",
    }),
  },
  "workbook-mixed": {
    status: 422,
    text: () => ({
      zh: "文件里有两份不同工作簿的评分表。请每份工作簿单独上传。",
      en: "The file holds the answer sheets of two workbooks. Upload each workbook by itself.",
    }),
  },
  "workbook-unknown": {
    status: 422,
    text: () => ({
      zh: "这里没有发出过这份工作簿：它可能来自别的组织或另一套系统。请重新下载一份，把内容抄过去再上传。",
      en: "This workbook was not handed out here; it may be another organisation's or come from another installation. Download a new one, copy the answers over and upload it.",
    }),
  },
  "workbook-of-another-assessment": {
    status: 422,
    text: ({ title, standard }) => ({
      zh: `这份工作簿属于测评“${title}”（${standard}），没有写入任何内容。请到那次测评的“评分表”页上传。`,
      en: `This workbook belongs to the assessment “${title}” (${standard}); nothing was taken over. Upload it on the page Answer sheet of that assessment.`,
    }),
  },
  "workbook-not-yours": {
    status: 422,
    text: ({ holds, fills }) => {
      if (holds === "stated" && fills !== "stated") return statementsAsRatings;
      return fills === "stated" && holds !== "stated" ? ratingsAsStatements : notYours;
    },
  },
} as const satisfies RefusalTable;
