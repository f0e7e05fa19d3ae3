import type { Text } from "../kernel/index.ts";
import { counted } from "./wording.ts";

const criteria = (count: number) => counted(count, "criterion", "criteria");

/** Words of the chapters on scores, criteria, gaps and method. */
export const chapterTexts = {
  parts: {
    columns: {
      area: { zh: "章", en: "Area" },
      section: { zh: "节", en: "Section" },
      points: { zh: "得分", en: "Points" },
      max: { zh: "满分", en: "Max." },
      share: { zh: "得分率", en: "Share" },
      compliant: (angle: string): Text => ({ zh: `${angle}（条）`, en: `${angle} (criteria)` }),
      missing: { zh: "缺失（项）", en: "Missing" },
    },
    ofApplicable: (count: number, applicable: number) => `${count} / ${applicable}`,
    areasCaption: (best: string, worst: string): Text => ({
      zh: `各章得分：最高的是${best}，最低的是${worst}`,
      en: `Scores by area: highest ${best}, lowest ${worst}`,
    }),
    sectionsCaption: (sections: number, value: string): Text => ({
      zh: `${sections}节的得分与${value}的条目数`,
      en: `Points of ${counted(sections, "section", "sections")}, and criteria rated “${value}”`,
    }),
    heatCaption: (angle: string, other: string): Text => ({
      zh: `各节得分率：${angle}总体高于${other}`,
      en: `Share of points by section: ${angle} is ahead of ${other} overall`,
    }),
    heatEven: { zh: "各节得分率", en: "Share of points by section" },
    radarCaption: {
      zh: "各章得分率的雷达图（与上表同一组数据的另一种看法）",
      en: "Share of points by area as a radar: a second view of the table above",
    },
    nothing: { zh: "不适用", en: "n/a" },
    all: { zh: "合计", en: "Together" },
    areasHeading: { zh: "按章", en: "By area" },
    sectionsHeading: { zh: "按节", en: "By section" },
  },

  standouts: {
    rule: (strength: number, weakness: number, mean: string): Text => ({
      zh: `得分率不低于${strength}%且不低于全中心均值（${mean}）的节为优势，低于${weakness}%的节为短板；有评分缺失的节不列入。`,
      en: `A section is a strength at ${strength}% or more, and not below the centre's mean (${mean}); it is a weakness below ${weakness}%. Sections with missing ratings are left out.`,
    }),
    barsCaption: (strengths: number, weaknesses: number): Text => ({
      zh: `各节得分率与均值：优势${strengths}节，短板${weaknesses}节`,
      en: `Share of points against the mean: ${counted(strengths, "strength", "strengths")}, ${counted(weaknesses, "weakness", "weaknesses")}`,
    }),
    strengths: { zh: "优势", en: "Strengths" },
    weaknesses: { zh: "短板", en: "Weaknesses" },
    mean: { zh: "均值", en: "mean" },
    difference: { zh: "与均值之差（百分点）", en: "Against mean (points of %)" },
    strengthsCaption: (count: number): Text => ({
      zh: `${count}节构成优势`,
      en: `${counted(count, "section stands", "sections stand")} out as strong`,
    }),
    weaknessesCaption: (count: number): Text => ({
      zh: `${count}节构成短板`,
      en: `${counted(count, "section stands", "sections stand")} out as weak`,
    }),
    none: { zh: "没有。", en: "None." },
  },

  criteria: {
    lead: (angles: string): Text => ({
      zh: `以下逐条列出测评范围内的全部条目及其评分（${angles}）。颜色由深到浅表示得分由高到低，数字为得分。`,
      en: `Every criterion in scope with its ratings (${angles}). The deeper the colour, the higher the rating; the figure is its points.`,
    }),
    criterion: { zh: "条目", en: "Criterion" },
    number: { zh: "编号", en: "No." },
    missing: { zh: "缺失", en: "missing" },
    notApplicable: { zh: "不适用", en: "n/a" },
    note: { zh: "备注：", en: "Note: " },
    reason: { zh: "不适用理由：", en: "Why not applicable: " },
    noReason: { zh: "未写理由", en: "no reason given" },
    approved: (by: string | null): Text =>
      by ? { zh: `（${by}批准）`, en: ` (approved by ${by})` } : { zh: "（已批准）", en: " (approved)" },
    pending: { zh: "（待批准）", en: " (awaiting approval)" },
    caption: (points: number, max: number, share: string): Text => ({
      zh: `得${points}分，满分${max}分（${share}）`,
      en: `${points} of ${max} points (${share})`,
    }),
    compliant: (value: string, angles: string, applicable: number): Text => ({
      zh: `；适用${applicable}条中${value}：${angles}`,
      en: `; of ${applicable} criteria, rated “${value}”: ${angles}`,
    }),
    compliantOn: (angle: string, count: number): Text => ({
      zh: `${angle}${count}条`,
      en: `${angle} ${count}`,
    }),
    nothing: { zh: "本节全部不适用", en: "Nothing in this section is applicable" },
  },

  gaps: {
    missing: { zh: "缺失的评分", en: "Missing ratings" },
    notApplicable: { zh: "不适用的条目", en: "Criteria not applicable" },
    noneMissing: { zh: "没有缺失的评分。", en: "No rating is missing." },
    noneNotApplicable: { zh: "没有标记为不适用的条目。", en: "No criterion is marked not applicable." },
    missingColumn: { zh: "缺失的角度", en: "Missing" },
    reason: { zh: "理由", en: "Reason" },
    approval: { zh: "批准", en: "Approval" },
    pending: { zh: "待批准", en: "awaiting approval" },
    approved: { zh: "已批准", en: "approved" },
    missingCaption: (ratings: number, count: number): Text => ({
      zh: `${count}条中缺失${ratings}项评分`,
      en: `${counted(ratings, "rating is", "ratings are")} missing on ${criteria(count)}`,
    }),
    notApplicableCaption: (count: number, pending: number): Text => ({
      zh: pending === 0 ? `${count}条不适用，均已批准` : `${count}条不适用，${pending}条待批准`,
      en:
        pending === 0
          ? `${criteria(count)} not applicable, all approved`
          : `${criteria(count)} not applicable, ${pending} awaiting approval`,
    }),
  },

  method: {
    rating: (angles: string): Text => ({
      zh: `每个条目从以下角度评分：${angles}。`,
      en: `Every criterion is rated from these angles: ${angles}.`,
    }),
    angle: (title: string, question: string): Text => ({
      zh: `${title}（${question}）`,
      en: `${title} (${question})`,
    }),
    scale: (values: string): Text => ({ zh: `评分档次：${values}。`, en: `Answers: ${values}.` }),
    value: (title: string, points: number): Text => ({
      zh: `${title}${points}分`,
      en: `“${title}” ${points}`,
    }),
    definitions: { zh: "定义", en: "Definitions" },
    share: {
      zh: "得分率：得分除以适用条目的满分，打印到小数点后一位；计算全程使用整数。",
      en: "Share of points: points over the maximum of applicable criteria, printed to one decimal; worked out in integers.",
    },
    compliant: (value: string): Text => ({
      zh: `符合条目：仅计评为“${value}”的条目；需要的条目数＝百分比×适用条目数，向上取整。`,
      en: `Compliant criteria are those rated “${value}” only; the number needed is percent × applicable criteria, rounded up.`,
    }),
    missing: {
      zh: "缺失：没有评分的项不按零分定论；结论同时给出缺失项全部最低与全部最高时的等级。",
      en: "A missing rating is missing, not zero: the verdict gives the level with all of them at worst and at best.",
    },
    notApplicable: {
      zh: "不适用：须写明理由并经批准；该条目退出全部计数，满分相应减少。",
      en: "A criterion not applicable needs a reason and an approval; it leaves every count, and the maximum shrinks.",
    },
    levels: {
      zh: "等级：逐级累计，达到某级须同时达到其下各级；文字要求由测评师凭佐证材料确认，未确认不影响评分结论，但不能认证。",
      en: "Levels cumulate: a level holds only together with all below it. Statements are confirmed by an assessor with evidence; open ones do not change the level by ratings but block certification.",
    },
    readings: { zh: "对标准的解读（本系统所作）", en: "Our readings of the standard" },
    sources: { zh: "出处与版本", en: "Sources and versions" },
    edition: { zh: "版本", en: "Edition" },
    editionOf: (name: string, revision: number): Text => ({
      zh: `${name}，第${revision}次修订`,
      en: `${name}, revision ${revision}`,
    }),
    publisher: { zh: "发布方", en: "Publisher" },
    rights: { zh: "权利说明", en: "Rights" },
    hash: { zh: "标准包指纹（SHA-256）", en: "Fingerprint of the pack (SHA-256)" },
    engine: { zh: "计算引擎版本", en: "Engine version" },
    engineOf: (version: string): Text => ({
      zh: `准绳 Plumbline ${version}`,
      en: `Plumbline 准绳 ${version}`,
    }),
    people: { zh: "参与人员", en: "People" },
    nobody: { zh: "本报告不列出人员姓名。", en: "This report names no people." },
    parts: {
      rater: { zh: "评分", en: "Rated by" },
      approver: { zh: "批准不适用", en: "Approved not applicable" },
      confirmer: { zh: "确认文字要求", en: "Confirmed statements" },
    },
  },
} as const;
