import { teamRoleWords } from "@plumbline/core/assessments";
import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  none: { zh: "这次测评由大家共用一份评分", en: "Those who rate share one set of ratings" },
  noneWhy: {
    zh: "组成测评组后，每名测评员独立评分，一节全部提交后才互相看到；意见不一的条目由组长会商决定，被测方可以并列写下自述。",
    en: "With a team each assessor rates blind, and a section is seen once all have submitted it. Where they differ, the lead decides with the team; the centre's people can state their own view beside.",
  },
  ratedAlready: {
    zh: "已经有人评过分，不能再改为由测评组测评。可以复制这次测评，在副本中组成测评组。",
    en: "There are ratings already, so this can no longer become a team's. Copy the assessment and form the team in the copy.",
  },
  form: { zh: "组成测评组", en: "Form a team" },
  change: { zh: "修改安排", en: "Change the plan" },
  dissolve: { zh: "解散测评组", en: "Dissolve the team" },
  dissolveWhy: {
    zh: "测评组还没有人评分或自述。解散后，安排不再保留，这次测评由大家共用一份评分。",
    en: "Nobody in the team has rated or stated anything. The plan will be gone, and the assessment is rated together.",
  },
  members: { zh: "成员", en: "Members" },
  name: { zh: "姓名", en: "Name" },
  role: { zh: "角色", en: "Part" },
  sections: { zh: "负责的节", en: "Sections" },
  submittedOf: { zh: "已提交", en: "Submitted" },
  rated: { zh: "已评 / 应评", en: "Rated / asked" },
  sites: { zh: "现场", en: "Sites" },
  noSites: { zh: "没有安排现场。", en: "No sites are planned." },
  site: { zh: "名称", en: "Name" },
  place: { zh: "地点", en: "Place" },
  days: { zh: "日期", en: "Days" },
  from: { zh: "开始日期", en: "First day" },
  to: { zh: "结束日期", en: "Last day" },
  progress: { zh: "各节进度", en: "Progress by section" },
  progressWhy: {
    zh: "一节的测评员全部提交后公开。在此之前，谁也看不到别人的评分；组长只看到评了几项。",
    en: "A section opens once all its assessors have submitted it. Until then nobody sees another's ratings; the lead sees how many are given.",
  },
  section: { zh: "节", en: "Section" },
  assessors: { zh: "测评员", en: "Assessors" },
  standing: { zh: "状态", en: "State" },
  open: { zh: "已公开", en: "Open" },
  waiting: {
    zh: (submitted: number, all: number) => `已提交 ${submitted} / ${all}`,
    en: (submitted: number, all: number) => `${submitted} of ${all} submitted`,
  },
  nobody: { zh: "没有测评员，不会计分", en: "No assessor: nothing will count" },
  isSubmitted: { zh: "已提交", en: "submitted" },
  missing: { zh: (count: number) => `缺 ${count} 项`, en: (count: number) => `${count} missing` },
  takeBack: { zh: "退回", en: "Give back" },
  takeBackOf: {
    zh: (name: string, section: string) => `退回：${name}的 ${section}`,
    en: (name: string, section: string) => `Give back: ${section} of ${name}`,
  },
  takeBackWhy: {
    zh: "这一节随即不再公开、不再计分，已有的会商决定一并撤回（记录仍在）。该成员已经看过的内容无法收回。",
    en: "The section closes and no longer counts, and decisions made on it are withdrawn (they stay on record). What the assessor has seen cannot be unseen.",
  },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: { zh: "会记入日志", en: "Kept in the journal" },
  planTitle: { zh: "测评组的安排", en: "Plan of the team" },
  save: { zh: "保存安排", en: "Save the plan" },
  account: { zh: "账号", en: "Account" },
  chooseAccount: { zh: "选择账号", en: "Choose an account" },
  chooseSections: { zh: "选择章或节", en: "Choose areas or sections" },
  addMember: { zh: "添加成员", en: "Add a member" },
  addSite: { zh: "添加现场", en: "Add a site" },
  remove: { zh: "移除", en: "Remove" },
  removeOf: { zh: (what: string) => `移除${what}`, en: (what: string) => `Remove ${what}` },
  memberNo: { zh: (no: number) => `成员 ${no}`, en: (no: number) => `member ${no}` },
  siteNo: { zh: (no: number) => `现场 ${no}`, en: (no: number) => `site ${no}` },
  mayNotRate: { zh: "（不能评分）", en: " (may not rate)" },
  unassigned: {
    zh: (count: number) => `还有 ${count} 节没有分给任何测评员，这些节不会计分。`,
    en: (count: number) => `${many(count, "section has", "sections have")} no assessor and will not count.`,
  },
  allAssigned: { zh: "范围内各节都有测评员。", en: "Every section in scope has an assessor." },
  counted: {
    zh: (count: number) => `${count} 节`,
    en: (count: number) => many(count, "section", "sections"),
  },
  seeTeam: { zh: "查看安排与进度", en: "Plan and progress" },
  byTeam: { zh: "由测评组测评", en: "By a team" },
  byTeamHint: {
    zh: "每名测评员独立评分，提交后会商；您先任组长，随后安排成员。",
    en: "Each assessor rates blind, then the team settles differences. You are the lead to begin with, and plan the members next.",
  },
});

export const roleTexts = defineTexts(teamRoleWords);
