import { listed, type RefusalTable } from "../kernel/index.ts";
import { benchmarkRefusals } from "./benchmark/refusals.ts";
import { certificateRefusals } from "./certificates/refusals.ts";
import { dutyRefusals } from "./duties/refusals.ts";
import { editionRefusals } from "./editions/refusals.ts";
import { evidenceRefusals } from "./evidence/refusals.ts";
import { mergeRefusals } from "./merge/refusals.ts";
import { signOffRefusals } from "./sign-off/refusals.ts";
import { teamRefusals } from "./team-refusals.ts";

/** What the rules of assessments refuse, with what to do. */
export const assessmentRefusals = {
  ...teamRefusals,
  ...evidenceRefusals,
  ...editionRefusals,
  ...benchmarkRefusals,
  ...mergeRefusals,
  ...signOffRefusals,
  ...certificateRefusals,
  ...dutyRefusals,
  "criterion-unknown": {
    status: 422,
    text: ({ criterion }) => ({
      zh: `标准中没有条目 ${criterion}。请核对条目号。`,
      en: `The standard has no criterion ${criterion}. Check the number.`,
    }),
  },
  "criterion-twice": {
    status: 422,
    text: ({ criterion }) => ({
      zh: `条目 ${criterion} 出现了两次。每个条目只保留一行。`,
      en: `Criterion ${criterion} appears twice. Keep one row for each.`,
    }),
  },
  "angle-unknown": {
    status: 422,
    text: ({ angle }) => ({
      zh: `标准中没有评分角度“${angle}”。`,
      en: `The standard has no rating angle “${angle}”.`,
    }),
  },
  "value-unknown": {
    status: 422,
    text: ({ criterion, angle, value }) => ({
      zh: `条目 ${criterion} 的“${angle}”不能评为“${value}”。请选用评分尺度中的值。`,
      en: `Criterion ${criterion} cannot be rated “${value}” on ${angle}. Choose a value of its scale.`,
    }),
  },
  "level-unknown": {
    status: 422,
    text: ({ level, levels }) => ({
      zh: `标准中没有等级“${level}”。可用的等级：${listed(levels)}。`,
      en: `The standard has no level “${level}”. Levels it has: ${listed(levels)}.`,
    }),
  },
  "period-ends-before-it-starts": {
    status: 422,
    text: () => ({
      zh: "结束日期早于开始日期。请核对两个日期。",
      en: "The last day is before the first. Check both days.",
    }),
  },
  "assessment-closed": {
    status: 409,
    text: () => ({
      zh: "测评已结束，评分不再可改。需要修改时，请先说明理由重新打开。",
      en: "The assessment is closed and can no longer be changed. To change it, reopen it with a reason.",
    }),
  },
  "assessment-open": {
    status: 409,
    text: () => ({
      zh: "测评还在进行，无需重新打开。",
      en: "The assessment is still open; there is nothing to reopen.",
    }),
  },
  "rating-changed": {
    status: 409,
    text: ({ by }) => ({
      zh: `这项评分刚被${by ? `“${by}”` : "别处"}改过。您的选择还在，请看过新值后再决定。`,
      en: `This rating was changed ${by ? `by ${by}` : "elsewhere"} in the meantime. Your choice is kept; look at the new value, then decide.`,
    }),
  },
  "note-changed": {
    status: 409,
    text: ({ by }) => ({
      zh: `这条备注刚被${by ? `“${by}”` : "别处"}改过。您写的内容还在，请合并后再保存。`,
      en: `This note was changed ${by ? `by ${by}` : "elsewhere"} in the meantime. What you typed is kept; merge the two, then save.`,
    }),
  },
  "criterion-not-applicable": {
    status: 409,
    text: ({ criterion }) => ({
      zh: `条目 ${criterion} 已标记为不适用。要评分，请先撤销该标记。`,
      en: `Criterion ${criterion} is marked not applicable. Take the mark back before rating it.`,
    }),
  },
  "criterion-not-in-scope": {
    status: 409,
    text: ({ criterion }) => ({
      zh: `条目 ${criterion} 不在本次测评的范围内。请先扩大范围，或去掉这一条的内容。`,
      en: `Criterion ${criterion} is not in the scope of this assessment. Widen the scope first, or leave the criterion empty.`,
    }),
  },
  "not-applicable-changed": {
    status: 409,
    text: ({ by }) => ({
      zh: `该条目的不适用标记刚被${by ? `“${by}”` : "别处"}改过。请看过现在的理由后再决定。`,
      en: `The not-applicable mark was changed ${by ? `by ${by}` : "elsewhere"} in the meantime. Look at it as it is now, then decide.`,
    }),
  },
  "not-applicable-not-allowed": {
    status: 422,
    text: ({ criterion }) => ({
      zh: `按本标准的评分尺度，条目 ${criterion} 不能标记为不适用。`,
      en: `The standard's scale does not allow criterion ${criterion} to be not applicable.`,
    }),
  },
  "reason-too-long": {
    status: 422,
    text: ({ criterion, limit }) => ({
      zh: `条目 ${criterion} 的不适用理由超过 ${limit} 个字符，请缩短。`,
      en: `The reason why criterion ${criterion} is not applicable is longer than ${limit} characters. Shorten it.`,
    }),
  },
  "statement-unknown": {
    status: 422,
    text: ({ level, statement }) => ({
      zh: `标准的等级“${level}”没有文字要求“${statement}”。`,
      en: `Level “${level}” of the standard has no statement “${statement}”.`,
    }),
  },
  "evidence-missing": {
    status: 422,
    text: () => ({
      zh: "请写明确认所依据的材料或事实。",
      en: "Say what the confirmation rests on: documents seen, or facts.",
    }),
  },
  "statement-changed": {
    status: 409,
    text: ({ by }) => ({
      zh: `这项文字要求的确认刚被${by ? `“${by}”` : "别处"}改过。您写的内容还在，请合并后再保存。`,
      en: `This confirmation was changed ${by ? `by ${by}` : "elsewhere"} in the meantime. What you typed is kept; merge the two, then save.`,
    }),
  },
  "assessment-archived": {
    status: 409,
    text: () => ({
      zh: "测评已归档。要继续使用，请先恢复。",
      en: "The assessment is archived. Restore it first.",
    }),
  },
  "assessment-not-archived": {
    status: 409,
    text: () => ({
      zh: "测评没有归档，无需恢复。",
      en: "The assessment is not archived; there is nothing to restore.",
    }),
  },
  "section-unknown": {
    status: 422,
    text: ({ section }) => ({
      zh: `标准中没有小节 ${section}。请核对编号。`,
      en: `The standard has no section ${section}. Check the code.`,
    }),
  },
  "section-not-in-scope": {
    status: 409,
    text: ({ section }) => ({
      zh: `小节 ${section} 不在本次测评的范围内。请先扩大范围。`,
      en: `Section ${section} is not in the scope of this assessment. Widen the scope first.`,
    }),
  },
  "section-note-changed": {
    status: 409,
    text: ({ by }) => ({
      zh: `这一节的交接备注刚被${by ? `“${by}”` : "别处"}改过。您写的内容还在，请看过新内容后再决定。`,
      en: `The hand-over note was changed ${by ? `by ${by}` : "elsewhere"} in the meantime. What you typed is kept; look at the new one, then decide.`,
    }),
  },
  "schedule-there-already": {
    status: 409,
    text: () => ({
      zh: "这家客户中心按这部标准已有定期测评。请修改原来的，或先停止它。",
      en: "The centre has a schedule for this standard already. Change that one, or end it first.",
    }),
  },
  "schedule-ended": {
    status: 409,
    text: () => ({
      zh: "这项定期测评已停止。要继续，请先恢复。",
      en: "The schedule has ended. Resume it first.",
    }),
  },
  "run-under-way": {
    status: 409,
    text: ({ title }) => ({
      zh: `这项定期测评的“${title}”还在进行。请先结束或归档它，再开始下一次。`,
      en: `“${title}” of this schedule is still open. Close or archive it before starting the next run.`,
    }),
  },
  "account-may-not-assess": {
    status: 422,
    text: () => ({
      zh: "选定的成员不能开展测评。请另选一位，或请管理员调整其角色。",
      en: "The chosen member may not carry out assessments. Choose another, or have an administrator change the roles.",
    }),
  },
  "sheet-outdated": {
    status: 409,
    text: () => ({
      zh: "预览之后，评分又有改动，未写入任何内容。请重新预览，看过差异后再写入。",
      en: "Answers changed after the preview; nothing was written. Preview again, look at the differences, then apply.",
    }),
  },
  "report-format": {
    status: 422,
    text: () => ({
      zh: "这种报告不以这个格式生成。请从列出的格式中选一种。",
      en: "This kind of report is not made in this form. Choose one of the forms listed.",
    }),
  },
  "report-names-people": {
    status: 403,
    text: () => ({
      zh: "这份交接手册写有人员姓名，您的角色不能查看人员。请自行生成一份，其中不含姓名。",
      en: "This hand-over manual names people, and your role may not read people. Have one made yourself: it leaves the names out.",
    }),
  },
  "report-confidential": {
    status: 403,
    text: () => ({
      zh: "这份索引列出了仅限测评师查看的材料。请自行生成一份，其中只列这些材料的编号。",
      en: "This index lists evidence kept to the assessors. Have one made yourself: it gives those pieces by number only.",
    }),
  },
  "report-of-team": {
    status: 403,
    text: () => ({
      zh: "各人的评分只向测评组的组长、测评员和观察员公开；您不在其中，不能生成或下载这种报告。需要时请向组长索取。",
      en: "Who gave which rating is open to the team's lead, assessors and observers only, so you can neither make nor download this report. Ask the lead for it.",
    }),
  },
  "report-not-ready": {
    status: 409,
    text: () => ({ zh: "报告还没有生成完。", en: "The report is not finished yet." }),
  },
} as const satisfies RefusalTable;
