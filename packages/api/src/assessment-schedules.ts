import {
  AssessmentSummary,
  Assignee,
  NewAssessment,
  NewSchedule,
  Schedule,
} from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, versioned } from "./shared.ts";

const { title, from, to } = NewAssessment.shape;
const unfit = [
  "not-found",
  "archived",
  "standard-unknown",
  "scope-unknown",
  "account-may-not-assess",
] as const;

export const listSchedules = endpoint("GET /schedules", {
  summary: {
    zh: "定期测评，先到期的在前；不含已停止的，除非指明",
    en: "Schedules, the first due first; without the ended ones unless asked for",
  },
  permission: "assessments.read",
  query: z.strictObject({ centreId: Id.optional(), ended: z.stringbool().default(false) }),
  reply: listOf(Schedule),
});

export const listAssignees = endpoint("GET /schedules/assignees", {
  summary: { zh: "可以指定来开展测评的成员", en: "Members who may be asked to carry out a run" },
  permission: "assessments.create",
  reply: listOf(Assignee),
});

export const createSchedule = endpoint("POST /schedules", {
  summary: { zh: "为客户中心设定一项定期测评", en: "Set a schedule for a centre and a standard" },
  permission: "assessments.create",
  body: NewSchedule,
  reply: Schedule,
  status: 201,
  problems: [...unfit, "schedule-there-already"],
});

export const changeSchedule = endpoint("PUT /schedules/{id}", {
  summary: { zh: "修改定期测评", en: "Change a schedule" },
  permission: "assessments.create",
  params: byId,
  body: changed(NewSchedule.omit({ centreId: true, standard: true }).shape),
  reply: Schedule,
  problems: [...unfit, "changed-meanwhile", "schedule-ended"],
});

export const endSchedule = endpoint("POST /schedules/{id}/end", {
  summary: { zh: "停止定期测评（可恢复）", en: "End a schedule; it can be resumed" },
  permission: "assessments.create",
  params: byId,
  body: versioned,
  reply: Schedule,
  problems: ["not-found", "changed-meanwhile"],
});

export const resumeSchedule = endpoint("POST /schedules/{id}/resume", {
  summary: { zh: "恢复已停止的定期测评", en: "Resume an ended schedule" },
  permission: "assessments.create",
  params: byId,
  body: versioned,
  reply: Schedule,
  problems: ["not-found", "changed-meanwhile", "archived", "schedule-there-already"],
});

export const startRun = endpoint("POST /schedules/{id}/start", {
  summary: {
    zh: "开始下一次测评：沿用上一次的范围与交接备注，不带任何评分",
    en: "Start the next run: with the scope and hand-over notes of the run before, and no rating",
  },
  permission: "assessments.create",
  params: byId,
  body: changed({ title, from, to }),
  reply: AssessmentSummary,
  status: 201,
  problems: [
    ...["not-found", "archived", "changed-meanwhile", "standard-unknown", "scope-unknown"],
    ...["schedule-ended", "run-under-way", "period-ends-before-it-starts"],
  ],
});
