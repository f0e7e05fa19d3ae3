import type { Text } from "../kernel/index.ts";
import { counted } from "./wording.ts";

const criteria = (count: number) => counted(count, "criterion", "criteria");

/** Words of the title page, the verdict and the management summary. */
export const frontTexts = {
  genre: { zh: "测评报告", en: "Assessment report" },
  contents: { zh: "目录", en: "Contents" },
  page: { zh: "第{page}页，共{pages}页", en: "Page {page} of {pages}" },
  missingCharacters: {
    zh: "本PDF的字体缺少个别字符，以“〓”代替；网页、Word与Excel版保留原字。",
    en: "Characters that the typeface of this PDF lacks are set as 〓; the HTML, Word and Excel forms keep them.",
  },
  figure: (number: number): Text => ({ zh: `图${number}`, en: `Figure ${number}` }),
  table: (number: number): Text => ({ zh: `表${number}`, en: `Table ${number}` }),
  theCentre: { zh: "本中心", en: "The centre" },

  chapters: {
    summary: { zh: "管理层摘要", en: "Management summary" },
    levels: { zh: "等级判定", en: "Level" },
    parts: { zh: "各部分得分", en: "Scores by part" },
    standouts: { zh: "优势与短板", en: "Strengths and weaknesses" },
    plan: { zh: "升级计划", en: "Next-level plan" },
    criteria: { zh: "条目明细", en: "Every criterion" },
    gaps: { zh: "缺评与不适用条目", en: "Missing ratings and criteria not applicable" },
    method: { zh: "方法、定义与出处", en: "Method, definitions and sources" },
  },

  facts: {
    organisation: { zh: "组织", en: "Organisation" },
    centre: { zh: "客户中心", en: "Contact centre" },
    city: { zh: "城市", en: "City" },
    seats: { zh: "座席数", en: "Seats" },
    opened: { zh: "开始运营", en: "In operation since" },
    openedFor: (day: string, years: number | null): Text =>
      years === null
        ? { zh: day, en: day }
        : {
            zh: `${day}（满${years}年）`,
            en: `${day} (${counted(years, "complete year", "complete years")})`,
          },
    standard: { zh: "标准", en: "Standard" },
    purpose: { zh: "测评类型", en: "Kind of assessment" },
    period: { zh: "测评期间", en: "Period" },
    periodOf: (from: string, to: string): Text => ({ zh: `${from}至${to}`, en: `${from} to ${to}` }),
    scope: { zh: "测评范围", en: "Scope" },
    wholeStandard: { zh: "标准全部条目", en: "The whole standard" },
    state: { zh: "状态", en: "State" },
    held: { zh: "已持等级", en: "Level held" },
    madeAt: { zh: "报告生成", en: "Report made" },
  },
  purposes: {
    self: { zh: "自评", en: "Self-assessment" },
    internal: { zh: "内部测评", en: "Internal assessment" },
    external: { zh: "外部测评", en: "External assessment" },
  },
  states: {
    open: { zh: "进行中，评分仍可修改", en: "Open: ratings can still change" },
    closed: { zh: "已结束", en: "Closed" },
    archived: { zh: "已归档", en: "Archived" },
  },

  verdict: {
    points: (points: number, max: number, share: string): Text => ({
      zh: `得分${points}分，满分${max}分，得分率${share}。`,
      en: `The score is ${points} of ${max} points (${share}).`,
    }),
    attained: (centre: string, level: string): Text => ({
      zh: `${centre}达到${level}。`,
      en: `${centre} attains ${level}.`,
    }),
    attainedWithOpen: (centre: string, level: string, open: number): Text => ({
      zh: `${centre}按评分达到${level}，尚有${open}项文字要求待确认。`,
      en: `${centre} attains ${level} by its ratings; ${counted(open, "statement is", "statements are")} still open.`,
    }),
    none: (centre: string, lowest: string): Text => ({
      zh: `${centre}尚未达到最低等级${lowest}。`,
      en: `${centre} does not yet attain the lowest level, ${lowest}.`,
    }),
    bounds: (missing: number, worst: string, best: string): Text => ({
      zh:
        worst === best
          ? `还有${missing}项评分缺失，但无论补评结果如何，等级都是${worst}。`
          : `还有${missing}项评分缺失，等级暂不能确定：缺失项全部按最低分计为${worst}，全部按最高分计为${best}。`,
      en:
        worst === best
          ? `${counted(missing, "rating is", "ratings are")} missing; however they turn out, the level is ${worst}.`
          : `${counted(missing, "rating is", "ratings are")} missing, so the level is open: ${worst} if they all turn out worst, ${best} if best.`,
    }),
    noLevel: { zh: "未达到任何等级", en: "no level" },
    tooNarrow: {
      zh: "测评范围未覆盖判定等级所需的全部章节，因此只给出分数与占比，不判定等级。",
      en: "The scope leaves out areas that every level needs, so points and shares are given and no level.",
    },
    eligible: (level: string, held: string | null): Text => ({
      zh: held
        ? `等级须逐级认证：已持${held}，本次可申请认证的等级为${level}。`
        : `等级须逐级认证：目前未持任何等级，本次可申请认证的等级为${level}。`,
      en: held
        ? `Levels are certified one at a time: with ${held} held, ${level} can be applied for now.`
        : `Levels are certified one at a time: with none held so far, ${level} can be applied for now.`,
    }),
  },
  reservations: {
    incomplete: (missing: number): Text => ({
      zh: `评分未完成：缺失${missing}项评分，本结论不是最终结论。`,
      en: `Incomplete: ${counted(missing, "rating is", "ratings are")} missing; this is not the final verdict.`,
    }),
    indicative: {
      zh: "结论为暂定：有不适用标记尚未批准。",
      en: "Indicative: not-applicable marks still wait for approval.",
    },
    open: { zh: "测评尚未结束，评分仍可修改。", en: "The assessment is still open; ratings can change." },
    leftOut: (sections: string): Text => ({
      zh: `测评范围未包含必评部分：${sections}。`,
      en: `The scope leaves out mandatory sections: ${sections}.`,
    }),
  },

  summary: {
    total: { zh: "总分", en: "Total points" },
    ofMax: (max: number): Text => ({ zh: `满分${max}分`, en: `of ${max} applicable` }),
    share: { zh: "得分率", en: "Share of points" },
    shareNote: { zh: "得分÷适用满分", en: "points ÷ applicable maximum" },
    compliant: (angle: string): Text => ({ zh: `${angle}`, en: `${angle}` }),
    compliantNote: (applicable: number, value: string): Text => ({
      zh: `条${value}，共${applicable}条适用`,
      en: `rated “${value}”, of ${applicable}`,
    }),
    ratedNote: (total: number): Text => ({
      zh: `条在测评范围内，标准共${total}条`,
      en: `criteria in scope of ${total}`,
    }),
    rated: { zh: "条目", en: "Criteria" },
    strengths: (count: number, names: string, threshold: number): Text =>
      count === 0
        ? {
            zh: `没有一节的得分率达到优势线${threshold}%。`,
            en: `No section reaches the strength line of ${threshold}%.`,
          }
        : {
            zh: `优势：${count}节的得分率不低于${threshold}%，最高的是${names}。`,
            en: `Strengths: ${counted(count, "section reaches", "sections reach")} ${threshold}%, highest ${names}.`,
          },
    weaknesses: (count: number, names: string, threshold: number): Text =>
      count === 0
        ? {
            zh: `没有一节的得分率低于短板线${threshold}%。`,
            en: `No section is below the weakness line of ${threshold}%.`,
          }
        : {
            zh: `短板：${count}节的得分率低于${threshold}%，最低的是${names}。`,
            en: `Weaknesses: ${counted(count, "section is", "sections are")} below ${threshold}%, lowest ${names}.`,
          },
    plan: (steps: number, effort: number, level: string): Text => ({
      zh: `升级：最省力的路径是提升${steps}项评分（工作量${effort}），即可满足${level}的评分条件。`,
      en: `Next level: raising ${counted(steps, "rating", "ratings")} (effort ${effort}) is the cheapest way to meet the rating conditions of ${level}.`,
    }),
    missing: (count: number): Text => ({
      zh: `缺失：${count}项评分尚未给出，补齐后才能给出升级计划。`,
      en: `Missing: ${counted(count, "rating", "ratings")}; the way to the next level needs them all.`,
    }),
    notApplicable: (count: number, pending: number): Text => ({
      zh: pending === 0 ? `不适用：${count}条，均已批准。` : `不适用：${count}条，其中${pending}条待批准。`,
      en:
        pending === 0
          ? `Not applicable: ${criteria(count)}, all approved.`
          : `Not applicable: ${criteria(count)}, ${pending} of them awaiting approval.`,
    }),
    statements: (open: number, level: string): Text => ({
      zh: `文字要求：至${level}为止尚有${open}项待测评师凭佐证材料确认；未确认前不影响评分结论，但不能认证。`,
      en: `Statements: up to ${level}, ${open} still to be confirmed with evidence; they do not change the level by ratings but block certification.`,
    }),
    extreme: (names: string, more: number, share: string): Text => ({
      zh: `${names}${more > 0 ? `及另外${more}节` : ""}（${share}）`,
      en: `${names}${more > 0 ? ` and ${more} more` : ""} (${share})`,
    }),
  },
} as const;
