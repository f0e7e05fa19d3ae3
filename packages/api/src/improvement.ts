import {
  Action,
  ActionMove,
  ActionState,
  Finding,
  FindingKind,
  FindingState,
  MailState,
  NewAction,
  NewFinding,
  ProgressNote,
  Projection,
  Recurrence,
  RiskBand,
} from "@plumbline/core/improvement";
import { Day, Id, Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, Page, versioned } from "./shared.ts";

const Reason = z.string().trim().min(1).max(4000);

/** A finding with what was done about it, the one it repeats, and those that repeat it. */
export const FindingSheet = z.strictObject({
  finding: Finding,
  actions: z.array(Action),
  former: Finding.nullable(),
  repeatedBy: z.array(Finding),
});
export type FindingSheet = z.infer<typeof FindingSheet>;

/** An action with its finding and what was said about its progress, newest first. */
export const ActionSheet = z.strictObject({
  action: Action,
  finding: Finding,
  notes: z.array(ProgressNote),
});
export type ActionSheet = z.infer<typeof ActionSheet>;

/** A member who can own an action. */
export const Owner = z.strictObject({ id: Id, name: z.string() });
export type Owner = z.infer<typeof Owner>;

/** A finding as an assessment meets it; `counterpart` is the earlier one it repeats, or the one that repeats it. */
export const MetFinding = z.strictObject({
  finding: Finding,
  recurrence: Recurrence,
  counterpart: Finding.nullable(),
});
export type MetFinding = z.infer<typeof MetFinding>;

/** A centre's projection by one standard, from the assessment it goes by. */
export const StandardProjection = z.strictObject({
  standard: z.string(),
  title: Text,
  assessmentId: Id,
  assessmentTitle: z.string(),
  /** The assessment's last day. */
  on: Day,
  complete: z.boolean(),
  hasLevels: z.boolean(),
  projection: Projection,
});
export type StandardProjection = z.infer<typeof StandardProjection>;

const search = z.string().max(80).optional();

export const listFindings = endpoint("GET /findings", {
  summary: { zh: "发现项，风险重的在前", en: "Findings, the heaviest risk first" },
  permission: "improvement.read",
  query: Page.extend({
    centreId: Id.optional(),
    assessmentId: Id.optional(),
    criterion: z.string().max(60).optional(),
    standard: z.string().max(120).optional(),
    kind: FindingKind.optional(),
    state: FindingState.optional(),
    band: RiskBand.optional(),
    search,
  }),
  reply: listOf(Finding),
});

export const raiseFinding = endpoint("POST /findings", {
  summary: {
    zh: "提出发现项；同一条目以前提出过的，自动关联",
    en: "Raise a finding; one that repeats an earlier one on the same criterion is linked to it",
  },
  permission: "improvement.manage",
  body: NewFinding,
  reply: Finding,
  status: 201,
  problems: [
    "not-found",
    "archived",
    "finding-placed-loosely",
    "finding-of-another-centre",
    "assessment-signed",
    "criterion-unknown",
    "angle-unknown",
    "earlier-edition",
  ],
});

export const readFinding = endpoint("GET /findings/{id}", {
  summary: { zh: "一个发现项及其改进措施", en: "One finding with its actions" },
  permission: "improvement.read",
  params: byId,
  reply: FindingSheet,
  problems: ["not-found"],
});

const { kind, title, description, cause, risk } = NewFinding.shape;

export const changeFinding = endpoint("PUT /findings/{id}", {
  summary: { zh: "修改发现项", en: "Change a finding" },
  permission: "improvement.manage",
  params: byId,
  body: changed({ kind, title, description, cause, risk }),
  reply: Finding,
  problems: ["not-found", "changed-meanwhile", "finding-closed"],
});

export const closeFinding = endpoint("POST /findings/{id}/close", {
  summary: { zh: "写明理由，关闭发现项", en: "Close a finding, with the reason" },
  permission: "improvement.manage",
  params: byId,
  body: versioned.extend({ reason: Reason }),
  reply: Finding,
  problems: ["not-found", "changed-meanwhile", "finding-closed", "finding-has-open-actions"],
});

export const reopenFinding = endpoint("POST /findings/{id}/reopen", {
  summary: { zh: "写明理由，重新打开发现项", en: "Open a finding again, with the reason" },
  permission: "improvement.manage",
  params: byId,
  body: versioned.extend({ reason: Reason }),
  reply: Finding,
  problems: ["not-found", "changed-meanwhile", "finding-open"],
});

const planned = ["owner-cannot-work", "action-ends-before-it-starts", "effect-not-projectable"] as const;

export const planAction = endpoint("POST /findings/{id}/actions", {
  summary: { zh: "为发现项制定改进措施", en: "Plan an action about a finding" },
  permission: "improvement.manage",
  params: byId,
  body: NewAction,
  reply: Action,
  status: 201,
  problems: ["not-found", "finding-closed", ...planned],
});

export const listActions = endpoint("GET /actions", {
  summary: { zh: "改进措施，先到期的在前", en: "Actions, the first due first" },
  permission: "improvement.read",
  query: Page.extend({
    centreId: Id.optional(),
    ownerId: Id.optional(),
    state: ActionState.optional(),
    /** Only those unfinished after their due day, as seen on this day. */
    overdueOn: Day.optional(),
    search,
  }),
  reply: listOf(Action),
});

export const readAction = endpoint("GET /actions/{id}", {
  summary: { zh: "一项改进措施及其进度记录", en: "One action with what was said about its progress" },
  permission: "improvement.read",
  params: byId,
  reply: ActionSheet,
  problems: ["not-found"],
});

export const changeAction = endpoint("PUT /actions/{id}", {
  summary: { zh: "修改改进措施", en: "Change an action" },
  permission: "improvement.manage",
  params: byId,
  body: changed(NewAction.shape),
  reply: Action,
  problems: ["not-found", "changed-meanwhile", "finding-closed", "action-not-under-way", ...planned],
});

export const reportProgress = endpoint("POST /actions/{id}/progress", {
  summary: { zh: "填报措施的进度", en: "Report the progress of an action" },
  permission: "improvement.work",
  params: byId,
  body: changed({ progress: ProgressNote.shape.progress, note: z.string().trim().max(2000).default("") }),
  reply: Action,
  problems: ["not-found", "changed-meanwhile", "finding-closed", "action-not-under-way", "not-the-owner"],
});

export const moveAction = endpoint("POST /actions/{id}/state", {
  summary: {
    zh: "变更措施的状态；完成须有效果佐证，验证须由负责人以外的人",
    en: "Move an action to another state; done needs evidence of its effect, verified somebody other than its owner",
  },
  permission: "improvement.work",
  params: byId,
  body: changed(ActionMove.shape),
  reply: Action,
  problems: [
    ...["not-found", "changed-meanwhile", "finding-closed", "not-the-owner", "action-needs-manager"],
    ...["action-move-not-possible", "action-reason-missing", "effect-evidence-missing", "verifier-is-owner"],
  ],
});

export const listOwners = endpoint("GET /owners", {
  summary: { zh: "可以负责改进措施的成员", en: "Members who can own actions" },
  permission: "improvement.read",
  reply: listOf(Owner),
});

export const readDueActions = endpoint("GET /due-actions", {
  summary: {
    zh: "由我负责、已超期或十四天内到期的改进措施",
    en: "My own actions that are overdue or due within fourteen days",
  },
  permission: "improvement.read",
  query: z.strictObject({ on: Day.optional() }),
  reply: listOf(Action),
});

export const readProjection = endpoint("GET /centres/{id}/projection", {
  summary: {
    zh: "一家客户中心按各标准推算的得分与等级",
    en: "What a centre would come to by each standard if its actions had the effect expected",
  },
  permission: "improvement.read",
  params: byId,
  reply: listOf(StandardProjection),
  problems: ["not-found"],
});

export const readRecurrences = endpoint("GET /assessments/{id}/findings", {
  summary: {
    zh: "一次测评对照以往的发现项：首次、再次、仍未关闭、已关闭",
    en: "An assessment against earlier findings: new, repeated, still open, closed",
  },
  permission: "improvement.read",
  params: byId,
  reply: listOf(MetFinding),
  problems: ["not-found"],
});

export const readMailState = endpoint("GET /mail", {
  summary: { zh: "邮件服务的设置（不含密码）", en: "The settings of the mail service, without its password" },
  permission: "mail.manage",
  reply: MailState,
});

export const sendTestMail = endpoint("POST /mail/test", {
  summary: { zh: "给本人的邮箱发一封测试邮件", en: "Send a test message to one's own e-mail address" },
  permission: "mail.manage",
  reply: z.strictObject({ sentTo: z.string() }),
  problems: ["mail-not-set", "mail-not-sent", "own-email-missing"],
});
