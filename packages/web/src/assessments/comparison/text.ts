import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  with: { zh: "与哪一次对比", en: "Compare with" },
  option: {
    zh: (title: string, day: string) => `${title}（${day}）`,
    en: (title: string, day: string) => `${title} (${day})`,
  },
  none: { zh: "还没有可以对比的一次", en: "Nothing to compare with yet" },
  noneWhy: {
    zh: "对比需要同一家客户中心、同一部标准的更早一次测评。再评一次之后，这里会显示哪些节升了、哪些降了。",
    en: "A comparison needs an earlier assessment of the same centre by the same standard. After the next one you see here what rose and what fell.",
  },
  counts: {
    zh: (compared: string, notCompared: string) =>
      `两次都有回答的 ${compared} 项，只比较这些；另有 ${notCompared} 项只有一次有回答，不参与比较。`,
    en: (compared: string, notCompared: string) =>
      `${compared} ratings were given both times, and only those are compared; ${notCompared} were given once and are left out.`,
  },
  nothing: {
    zh: "两次没有一项都有回答，无法比较。",
    en: "Nothing was answered both times, so nothing can be compared.",
  },
  before: { zh: "前次", en: "Then" },
  now: { zh: "本次", en: "Now" },
  change: { zh: "变化", en: "Change" },
  overComparedThen: { zh: "前次，只计可比的项", en: "then, over compared ratings" },
  overComparedNow: { zh: "本次，只计可比的项", en: "now, over compared ratings" },
  percentagePoints: { zh: "百分点", en: "percentage points" },
  openThen: {
    zh: "前次没有答完，比较只反映两次都答了的部分。",
    en: "The earlier one was not answered in full; the comparison covers what was answered both times.",
  },
  level: {
    zh: (then: string, now: string) => `等级：前次 ${then}，本次 ${now}。`,
    en: (then: string, now: string) => `Level: ${then} then, ${now} now.`,
  },
  noLevel: { zh: "未达等级", en: "none" },
  sections: { zh: "各节前后", en: "Sections then and now" },
  chart: {
    zh: (rose: number, fell: number) => `各节得分率：${rose} 节上升，${fell} 节下降`,
    en: (rose: number, fell: number) => `Share of points by section: ${rose} rose, ${fell} fell`,
  },
  section: { zh: "节", en: "Section" },
  compared: { zh: "比较的项数", en: "Compared" },
  nothingCompared: { zh: "无可比", en: "none" },
  risen: { zh: "上升", en: "Risen" },
  fallen: { zh: "下降", en: "Fallen" },
  noneRisen: { zh: "没有上升的。", en: "None has risen." },
  noneFallen: { zh: "没有下降的。", en: "None has fallen." },
  countOf: {
    zh: (count: number) => `${count} 项`,
    en: (count: number) => many(count, "rating", "ratings"),
  },
  moved: {
    zh: (from: string, to: string) => `从 ${from} 到 ${to}`,
    en: (from: string, to: string) => `from ${from} to ${to}`,
  },
  showAll: { zh: (count: number) => `展开全部 ${count} 项`, en: (count: number) => `Show all ${count}` },
  fewer: { zh: "收起", en: "Show fewer" },
});
