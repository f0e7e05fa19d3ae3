import type { RefusalTable } from "../kernel/index.ts";

const listed = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));

/** What the rules of assessments refuse, with what to do. */
export const assessmentRefusals = {
  "scope-unknown": {
    status: 422,
    text: ({ unknown }) => ({
      zh: `范围里的代码在标准中不存在：${listed(unknown)}。请使用标准列出的章或节代码。`,
      en: `The scope names codes the standard does not have: ${listed(unknown)}. Use the area or section codes it lists.`,
    }),
  },
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
  "report-not-ready": {
    status: 409,
    text: () => ({ zh: "报告还没有生成完。", en: "The report is not finished yet." }),
  },
} as const satisfies RefusalTable;
