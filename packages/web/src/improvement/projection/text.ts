import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "假定措施都达到预期效果，按标准自己的规则，得分和等级会到哪里。推算从不改动评分。",
    en: "Where score and level would be, by the standard's own rules, if every action worked as expected. A projection never changes a rating.",
  },
  chooseCentre: { zh: "请选择客户中心", en: "Choose a centre" },
  none: { zh: "这家客户中心还没有测评", en: "This centre has not been assessed yet" },
  noneWhy: {
    zh: "有了评分，措施的预期效果才能对照推算。",
    en: "Expected effects can be reckoned with once there are ratings.",
  },
  noCentres: { zh: "还没有客户中心", en: "No centres yet" },
  noCentresWhy: { zh: "先新建客户中心并测评一次。", en: "Add a centre and assess it first." },
  now: { zh: "现在", en: "Now" },
  projected: { zh: "推算", en: "Projected" },
  share: { zh: "得分率", en: "Share of points" },
  level: { zh: "等级", en: "Level" },
  noLevel: { zh: "未达等级", en: "None" },
  points: {
    zh: (points: string, max: string) => `${points} / ${max} 分`,
    en: (points: string, max: string) => `${points} of ${max} points`,
  },
  basis: {
    zh: (title: string, day: string) => `依据“${title}”（${day}）`,
    en: (title: string, day: string) => `By “${title}” (${day})`,
  },
  incomplete: {
    zh: "，尚未评齐，缺评按 0 分计",
    en: ", not rated in full; missing ratings count as nothing",
  },
  rises: {
    zh: (now: string, then: string) => `得分率从 ${now} 升到 ${then}`,
    en: (now: string, then: string) => `The share of points rises from ${now} to ${then}`,
  },
  risesLevel: {
    zh: (now: string, then: string) => `，等级从${now}升到${then}`,
    en: (now: string, then: string) => `, the level from ${now} to ${then}`,
  },
  staysLevel: {
    zh: (level: string) => `，等级仍为${level}`,
    en: (level: string) => `, the level stays ${level}`,
  },
  stays: {
    zh: "措施的预期效果都已达到或没有写明，得分不变",
    en: "What actions are expected to raise is there already or was not named: the score stays",
  },
  unknown: { zh: "还没有评齐，得分率说不出来", en: "Not rated in full, so no share can be said" },
  stop: { zh: "。", en: "." },
  gains: { zh: "哪项措施带来多少", en: "What each action gives" },
  gain: { zh: "增加（分）", en: "Gain (points)" },
  alone: { zh: "单独达到的等级", en: "Level with it alone" },
  raises: { zh: "生效 / 预期（条）", en: "Raised / expected" },
  noGains: {
    zh: "还没有措施写明对这部标准的预期效果。",
    en: "No action names an effect on this standard yet.",
  },
  overlap: {
    zh: "几项措施针对同一条时只计一次，合计可能少于各项之和。",
    en: "Where several raise the same rating it counts once, so the whole may be less than the sum.",
  },
});
