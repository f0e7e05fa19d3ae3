import type { Text } from "../kernel/index.ts";
import { counted } from "./wording.ts";

/** Words about levels: conditions, ladder, statements, and the way up. */
export const levelTexts = {
  conditions: {
    columns: {
      condition: { zh: "条件", en: "Condition" },
      needed: { zh: "需要", en: "Needed" },
      actual: { zh: "实际", en: "Actual" },
      short: { zh: "差距", en: "Short" },
      result: { zh: "结果", en: "Result" },
    },
    share: (group: string, angle: string, value: string, share: number, applicable: number): Text => ({
      zh: `${group}${angle}：${value}的条数（不少于${share}%，适用${applicable}条）`,
      en: `${group}, ${angle}: criteria rated “${value}” (≥ ${share}% of ${applicable})`,
    }),
    nothingApplicable: (group: string, angle: string): Text => ({
      zh: `${group}${angle}：全部不适用`,
      en: `${group}, ${angle}: nothing applicable`,
    }),
    total: (printed: number): Text => ({
      zh: `总分（分；标准原文为${printed}分）`,
      en: `Total points (the standard prints ${printed})`,
    }),
    years: { zh: "持续运营的满年数（年）", en: "Complete years in operation" },
    scope: (lacking: string): Text => ({
      zh: `测评范围须完整包含：${lacking}`,
      en: `In scope in full: ${lacking}`,
    }),
    unknown: { zh: "未知", en: "unknown" },
    met: { zh: "达到", en: "met" },
    notMet: { zh: "未达到", en: "not met" },
    caption: (level: string, open: number): Text => ({
      zh: open === 0 ? `${level}的各项条件均已达到` : `${level}还有${open}项条件未达到`,
      en:
        open === 0
          ? `Every condition of ${level} is met`
          : `${counted(open, "condition", "conditions")} of ${level} not yet met`,
    }),
    allCaption: (met: number, total: number): Text => ({
      zh: `${total}个等级中，有${met}个等级自身的条件全部达到`,
      en: `${met} of ${total} levels have all their own conditions met`,
    }),
    levelHead: (level: string, open: number): Text => ({
      zh: open === 0 ? `${level}：条件全部达到` : `${level}：${open}项条件未达到`,
      en:
        open === 0
          ? `${level}: all conditions met`
          : `${level}: ${counted(open, "condition", "conditions")} not met`,
    }),
    reason: (levels: string, reason: string): Text => ({
      zh: `${levels}的总分：${reason}`,
      en: `Totals of ${levels}: ${reason}`,
    }),
    printedAndRequired: (printed: number, required: number): Text => ({
      zh: `标准原文要求总分${printed}分，按本次适用的条目折算为${required}分。`,
      en: `The standard prints a total of ${printed} points; brought to the criteria applicable here it is ${required}.`,
    }),
  },

  ladder: {
    caption: (level: string | null, highest: string): Text =>
      level
        ? {
            zh: `等级阶梯：铅垂线所在即${level}`,
            en: `The ladder of levels: the plumb line hangs at ${level}`,
          }
        : { zh: `等级阶梯：${highest}各级均未达到`, en: `The ladder of levels: none of ${highest} attained` },
    total: (actual: number, required: number): Text => ({
      zh: `${actual} / ${required}分`,
      en: `${actual} / ${required} points`,
    }),
    open: (count: number): Text => ({ zh: `${count}项未达到`, en: `${count} not met` }),
    met: { zh: "条件全部达到", en: "all met" },
  },
  statements: {
    heading: { zh: "等级定义中的文字要求", en: "What the levels ask for in words" },
    columns: {
      level: { zh: "等级", en: "Level" },
      statement: { zh: "要求", en: "Statement" },
      state: { zh: "确认情况", en: "Confirmed" },
    },
    open: { zh: "待确认", en: "open" },
    confirmed: (by: string, day: string): Text => ({ zh: `${by}，${day}`, en: `${by}, ${day}` }),
    evidence: (evidence: string): Text => ({ zh: `依据：${evidence}`, en: `Evidence: ${evidence}` }),
    caption: (open: number, total: number): Text => ({
      zh: open === 0 ? `${total}项文字要求均已确认` : `${total}项文字要求中有${open}项待确认`,
      en:
        open === 0
          ? `All ${total} statements are confirmed`
          : `${open} of ${total} statements are still open`,
    }),
  },

  plan: {
    noLevels: { zh: "本标准不设等级。", en: "This standard has no levels." },
    incomplete: {
      zh: "评分尚未完成，不给出升级计划：缺评时算不出最省力的办法。",
      en: "Ratings are missing, so no plan is given: the cheapest way cannot be worked out over gaps.",
    },
    highest: { zh: "已达到最高等级。", en: "The highest level is attained." },
    blockedByScope: (level: string): Text => ({
      zh: `测评范围未覆盖${level}所需的章节，须先扩大测评范围。`,
      en: `The scope leaves out areas that ${level} needs; widen the scope first.`,
    }),
    blockedByYears: (level: string): Text => ({
      zh: `仅靠提升评分还不够：${level}对运营年限的要求目前不满足或年限未知。`,
      en: `Raising ratings is not enough: the years in operation that ${level} asks for are not reached or not known.`,
    }),
    nothing: (level: string): Text => ({
      zh: `${level}的评分条件已经满足，无须再提升评分。`,
      en: `The rating conditions of ${level} are met already; nothing needs raising.`,
    }),
    lead: (steps: number, effort: number, level: string): Text => ({
      zh: `下列${steps}项提升满足${level}及以下各级的全部评分条件，总工作量${effort}，且不存在更省力的组合。工作量＝提升的档数×条目权重；结果并列时，按条目顺序、先方法后执行取舍。`,
      en: `These ${counted(steps, "lift meets", "lifts meet")} every rating condition of ${level} and of the levels below it, with an effort of ${effort}; no cheaper set exists. Effort is steps up the scale × the criterion's weight; ties go by the order of criteria, method first.`,
    }),
    columns: {
      criterion: { zh: "编号", en: "No." },
      title: { zh: "条目", en: "Criterion" },
      angle: { zh: "角度", en: "Angle" },
      from: { zh: "现评（分）", en: "Now (pts)" },
      to: { zh: "升至（分）", en: "Raise to (pts)" },
      effort: { zh: "工作量", en: "Effort" },
    },
    caption: (steps: number, level: string, effort: number): Text => ({
      zh: `达到${level}最省力的${steps}项提升，工作量${effort}`,
      en: `The cheapest ${counted(steps, "lift", "lifts")} to ${level}, effort ${effort}`,
    }),
  },
} as const;
