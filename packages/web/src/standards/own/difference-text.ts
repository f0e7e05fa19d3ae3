import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Words of the difference between two editions. */
export const differenceTexts = defineTexts({
  title: { zh: "版本比较", en: "Editions compared" },
  description: {
    zh: "逐条列出两个版本有何不同：左边是旧的，右边是新的，只在一边出现的字词加了标记。",
    en: "What is different in two editions, criterion by criterion: the old words on the left, the new ones on the right, and what only one of them has is marked.",
  },
  before: { zh: "旧版本", en: "Earlier edition" },
  after: { zh: "新版本", en: "Later edition" },
  choose: { zh: "选择版本", en: "Choose an edition" },
  chooseBoth: { zh: "选择要比较的两个版本", en: "Choose two editions to compare" },
  chooseBothWhy: {
    zh: "可以是同一标准的两版，也可以是自编标准与它的底本。",
    en: "Two editions of one standard, or a standard of your own and the one it began with.",
  },
  sameRules: {
    zh: "规则相同：同样的评分得出同样的结论。",
    en: "The rules are the same: the same ratings come to the same verdict.",
  },
  otherRules: {
    zh: "规则不同：同样的评分可能得出不同的结论。",
    en: "The rules are not the same: the same ratings may come to another verdict.",
  },
  unchanged: { zh: "未变", en: "unchanged" },
  wording: { zh: "改了措辞", en: "reworded" },
  meaning: { zh: "改了含义", en: "changed in meaning" },
  added: { zh: "新增", en: "added" },
  removed: { zh: "删去", en: "removed" },
  counts: {
    zh: (count: number, word: string) => `${word} ${count} 条`,
    en: (count: number, word: string) => `${count} ${word}`,
  },
  class: { zh: "变化", en: "Change" },
  criteria: { zh: "条目的变化", en: "What became of the criteria" },
  criterion: { zh: "条目", en: "Criterion" },
  old: { zh: "旧文字", en: "Old words" },
  now: { zh: "新文字", en: "New words" },
  noWords: { zh: "–", en: "–" },
  became: {
    zh: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  also: { zh: (parts: string) => `另有不同：${parts}`, en: (parts: string) => `Also different: ${parts}` },
  and: { zh: "、", en: ", " },
  section: { zh: "所在小节", en: "its section" },
  effort: { zh: "工作量", en: "effort" },
  severity: { zh: "严重度", en: "severity" },
  audiences: { zh: "由谁回答", en: "who answers" },
  channels: { zh: "服务渠道", en: "channels" },
  guidance: { zh: "依据与建议", en: "guidance" },
  titlePart: { zh: "标题", en: "title" },
  text: { zh: "正文", en: "text" },
  all: {
    zh: (count: number) => `全部有变化的（${count}）`,
    en: (count: number) => `All that changed (${count})`,
  },
  counted: {
    zh: (word: string, count: number) => `${word}（${count}）`,
    en: (word: string, count: number) => `${word} (${count})`,
  },
  noneChanged: { zh: "没有一条有变化", en: "No criterion is different" },
  noneChangedWhy: {
    zh: "两个版本的条目文字完全相同。",
    en: "The criteria of both editions read exactly the same.",
  },
  sections: { zh: "章节的变化", en: "Areas and sections" },
  rules: { zh: "规则的变化", en: "Rules" },
  rulesWhy: {
    zh: "评分标尺、角度、等级与界限；这些决定结论。",
    en: "Scales, angles, levels and thresholds: what decides a verdict.",
  },
  words: { zh: "其他文字的变化", en: "Other words" },
  place: { zh: "位置", en: "Place" },
  renamed: { zh: "改名", en: "renamed" },
  moved: { zh: "移动", en: "moved" },
  required: { zh: "必评与否", en: "mandatory or not" },
  nothing: { zh: "无", en: "nothing" },
  summary: {
    zh: (changed: number, all: number) => `${all} 个条目中 ${changed} 个有变化`,
    en: (changed: number, all: number) => `${changed} of ${many(all, "criterion", "criteria")} changed`,
  },
});
