import type { RefusalTable } from "../kernel/index.ts";
import type { Use } from "./uses.ts";

/** What the rules of the organisation refuse, with what to do. */
export const organisationRefusals = {
  "name-taken": {
    status: 409,
    text: ({ name }) => ({
      zh: `名称“${name}”已被使用（不区分大小写）。请换一个名称，或使用已有的那一条。`,
      en: `The name “${name}” is taken (case does not matter). Choose another, or use the record that has it.`,
    }),
  },
  "staff-number-taken": {
    status: 409,
    text: ({ staffNumber }) => ({
      zh: `工号 ${staffNumber} 已被使用，也可能属于已归档的人员。请核对工号，或恢复已归档的人员。`,
      en: `Staff number ${staffNumber} is taken, perhaps by an archived person. Check it, or restore that person.`,
    }),
  },
  archived: {
    status: 409,
    text: ({ name }) => ({
      zh: `“${name}”已归档，不能修改或选用。请先恢复。`,
      en: `“${name}” is archived and can be neither changed nor chosen. Restore it first.`,
    }),
  },
  "still-in-use": {
    status: 409,
    text: ({ name, uses }) => {
      // refuseWhileUsed, which alone throws it, gives the uses in this type.
      const list = uses as readonly Use[];
      return {
        zh: `“${name}”仍在使用：${list.map(({ what, count }) => `${what.zh}（${count}）`).join("、")}。请先移走或归档它们。`,
        en: `“${name}” is still in use: ${list.map(({ what, count }) => `${what.en} (${count})`).join(", ")}. Move or archive them first.`,
      };
    },
  },
  "team-of-another-centre": {
    status: 422,
    text: ({ team }) => ({
      zh: `班组“${team}”不属于所选的客户中心。请选择该班组所在的中心，或换一个班组。`,
      en: `The team “${team}” is not of the centre chosen. Choose the team's centre, or another team.`,
    }),
  },
  "left-before-joined": {
    status: 422,
    text: () => ({
      zh: "离职日期早于入职日期。请核对两个日期。",
      en: "The leaving day is before the joining day. Check both.",
    }),
  },
  "single-line": {
    status: 422,
    text: () => ({
      zh: "只能写一行，不能含换行、制表等控制字符。",
      en: "Write one line, without line breaks, tabs or other control characters.",
    }),
  },
  "columns-twice": {
    status: 422,
    text: ({ first, second }) => ({
      zh: `表头“${first}”与“${second}”是同一列的两种写法。请只保留一列。`,
      en: `The headings “${first}” and “${second}” mean the same column. Keep one of them.`,
    }),
  },
} as const satisfies RefusalTable;
