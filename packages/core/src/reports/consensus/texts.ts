import type { Text } from "../../kernel/index.ts";
import { counted } from "../wording.ts";

/** Every word of the consensus protocol that comes neither from the standard nor from the team. */
export const protocolTexts = {
  chapters: {
    glance: { zh: "概览", en: "At a glance" },
    attendance: { zh: "测评组与现场", en: "Team and sites" },
    decisions: { zh: "决定", en: "Decisions" },
    open: { zh: "尚待决定", en: "Still to be decided" },
  },
  verdict: (lines: number, agreed: number, decided: number, open: number): Text => ({
    zh: `已公开${lines}项：一致${agreed}项，经会商决定${decided}项，待决定${open}项。`,
    en: `${counted(lines, "item is", "items are")} open: ${agreed} agreed, ${decided} decided by the team, ${open} still to decide.`,
  }),
  nothing: {
    zh: "还没有一节的测评员全部提交，没有可以会商的评分：无数据。",
    en: "No section has been submitted by all its assessors yet, so there is nothing to decide on: no data.",
  },
  waiting: (sections: string): Text => ({
    zh: `以下各节没有提交齐，不在本记录中：${sections}。`,
    en: `Not submitted by all and not in this protocol: ${sections}.`,
  }),
  figures: {
    agreed: { zh: "一致", en: "Agreed" },
    agreedNote: { zh: "项，评分相同", en: "items rated alike" },
    decided: { zh: "经会商决定", en: "Decided" },
    decidedNote: (dissent: number): Text => ({
      zh: `项，${dissent}项有不同意见`,
      en: `items, ${dissent} with dissent`,
    }),
    differs: { zh: "待决定", en: "To decide" },
    differsNote: { zh: "项，评分不一", en: "items rated differently" },
    missing: { zh: "无人评分", en: "Nobody rated" },
    missingNote: { zh: "项，没有计分", en: "items count nothing" },
  },
  attendance: {
    caption: (count: number): Text => ({
      zh: `测评组${count}人`,
      en: `${counted(count, "member", "members")} of the team`,
    }),
    name: { zh: "姓名", en: "Name" },
    role: { zh: "角色", en: "Part" },
    sections: { zh: "负责的节（个）", en: "Sections" },
    sites: { zh: "现场", en: "Sites" },
    noSites: { zh: "没有安排现场。", en: "No sites are planned." },
    site: (name: string, place: string, from: string, to: string): Text => ({
      zh: `${name}${place === "" ? "" : `（${place}）`}，${from}至${to}`,
      en: `${name}${place === "" ? "" : ` (${place})`}, ${from} to ${to}`,
    }),
  },
  decisions: {
    caption: (count: number): Text => ({
      zh: `${count}次决定，含已被取代和撤回的`,
      en: `${counted(count, "decision", "decisions")}, those replaced or withdrawn included`,
    }),
    none: { zh: "还没有记录决定。", en: "No decision has been written down." },
    section: { zh: "节", en: "Section" },
    criterion: { zh: "条目", en: "Criterion" },
    angle: { zh: "角度", en: "Angle" },
    values: { zh: "各人的评分", en: "Each one's rating" },
    decision: { zh: "决定", en: "Decision" },
    withdrawn: { zh: "已撤回", en: "withdrawn" },
    replaced: { zh: "已被取代", en: "replaced since" },
    reason: { zh: "理由", en: "Reason" },
    dissent: { zh: "不同意见", en: "Dissent" },
    dissentOf: (name: string, why: string): Text => ({
      zh: `${name}不同意：${why}`,
      en: `${name} dissents: ${why}`,
    }),
    by: { zh: "决定人", en: "Decided by" },
    at: { zh: "时间", en: "When" },
    version: { zh: "第几次", en: "Number" },
    value: (name: string, value: string): Text => ({ zh: `${name}：${value}`, en: `${name}: ${value}` }),
    notRated: { zh: "未评", en: "not rated" },
    stated: { zh: "被测方自述", en: "The centre states" },
  },
  open: {
    caption: (count: number): Text => ({
      zh: `${count}项评分不一，待组长决定`,
      en: `${counted(count, "item waits", "items wait")} for a decision of the lead`,
    }),
    none: { zh: "没有待决定的条目。", en: "Nothing is left to decide." },
  },
  method: {
    zh: "只含测评员全部提交的节。评分一致的项不需要决定；决定只增加、不修改，最新的一次有效。到场情况取自测评组的安排。",
    en: "Only sections all assessors have submitted. What they rated alike needs no decision; decisions are only ever added, and the newest stands. Attendance is taken from the plan of the team.",
  },
} as const;
