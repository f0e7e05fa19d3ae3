import { CentreDuty, DutyChoice, DutyDeed, DutyPlan, NewDutyDeed } from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf } from "./shared.ts";

export const listCentreDuties = endpoint("GET /centres/{id}/duties", {
  summary: {
    zh: "标准的周期性任务在该客户中心的情况：是否执行、谁负责、上次与下次；未纳入的也列出",
    en: "The recurring duties of a standard as a centre has them: followed or not, whose, last done, next due",
  },
  permission: "assessments.read",
  params: byId,
  query: z.strictObject({ standard: z.string().max(120) }),
  reply: listOf(CentreDuty),
  problems: ["not-found", "standard-unknown"],
});

export const followDuties = endpoint("POST /centres/{id}/duties/choice", {
  summary: {
    zh: "纳入或不再执行若干周期性任务；不再执行的，安排与完成记录保留",
    en: "Take duties up, or leave them; plan and record of those left stay",
  },
  permission: "duties.manage",
  params: byId,
  body: DutyChoice,
  reply: listOf(CentreDuty),
  problems: ["not-found", "archived", "standard-unknown", "duty-unknown"],
});

export const planDuty = endpoint("PUT /duties/{id}", {
  summary: {
    zh: "安排一项周期性任务：岗位、负责人、间隔、首次到期日",
    en: "Plan a duty: its position, who is reminded, the interval, when it is due first",
  },
  permission: "duties.manage",
  params: byId,
  body: changed(DutyPlan.shape),
  reply: CentreDuty,
  problems: ["not-found", "changed-meanwhile", "duty-not-followed", "archived", "account-not-active"],
});

export const recordDeed = endpoint("POST /duties/{id}/deeds", {
  summary: {
    zh: "登记一项周期性任务已完成；由负责人、经理或管理员登记",
    en: "Record that a duty was done; for whom it is given to, managers and administrators",
  },
  permission: "duties.work",
  params: byId,
  body: NewDutyDeed,
  reply: CentreDuty,
  status: 201,
  problems: ["not-found", "duty-not-followed", "duty-of-somebody-else", "done-in-future"],
});

export const listDeeds = endpoint("GET /duties/{id}/deeds", {
  summary: { zh: "一项周期性任务历次完成的记录，新的在前", en: "Each time a duty was done, newest first" },
  permission: "assessments.read",
  params: byId,
  reply: listOf(DutyDeed),
  problems: ["not-found"],
});

export const withdrawDeed = endpoint("POST /duties/{id}/deeds/{deed}/withdraw", {
  summary: {
    zh: "撤回一条登记有误的完成记录；仍可查看，不再计入",
    en: "Withdraw a record made by mistake; it stays readable and counts no longer",
  },
  permission: "duties.work",
  params: byId.extend({ deed: Id }),
  reply: CentreDuty,
  problems: ["not-found", "duty-of-somebody-else"],
});
