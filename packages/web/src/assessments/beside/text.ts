import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  title: { zh: "多次对比", en: "Compare assessments" },
  description: {
    zh: "把多次测评并列：一家中心历年的变化，或各中心之间。只比较可比的部分，缺的留空，不按零计。",
    en: "Assessments side by side: one centre over time, or centres with each other. Like with like only; what is missing is a gap, never zero.",
  },
  assessments: { zh: "测评", en: "Assessments" },
  standard: { zh: "标准", en: "Standard" },
  centres: { zh: "客户中心", en: "Centres" },
  allCentres: { zh: "全部中心", en: "All centres" },
  asOf: { zh: "截至", en: "As of" },
  today: { zh: "今天", en: "today" },
  which: { zh: "哪几次", en: "Which runs" },
  all: { zh: "历次", en: "Every run" },
  latest: { zh: "各中心最近一次", en: "Each centre's latest" },
  purposes: { zh: "自评、内部、外部各一次", en: "Latest self, internal, external" },
  chosen: {
    zh: (count: number) => `正在显示逐一选定的 ${count} 次测评。`,
    en: (count: number) => `Showing ${many(count, "assessment", "assessments")} chosen by name.`,
  },
  byCentre: { zh: "改为按中心选择", en: "Choose by centre instead" },
  none: { zh: "没有可以并列的测评", en: "No assessments to stand side by side" },
  noneWhy: {
    zh: "这里并列的是按所选标准已结束的测评。请换一个日期、中心或标准，或先结束一次测评。",
    en: "Finished assessments by the chosen standard stand here. Choose another day, centre or standard, or finish an assessment first.",
  },
  left: {
    zh: (shown: number, left: number) =>
      `只显示最近的 ${shown} 次，另有 ${left} 次更早的没有显示；请缩小范围。`,
    en: (shown: number, left: number) =>
      `The latest ${shown} are shown; ${left} earlier ones are not. Narrow the choice to see them.`,
  },
  runs: { zh: "参加对比的测评", en: "Runs compared" },
  runsHint: {
    zh: "去掉勾选，即不参加下面的对比；其他各次的数字不变。",
    en: "Untick a run to leave it out below; the figures of the others stay as they are.",
  },
  takePart: { zh: (title: string) => `对比“${title}”`, en: (title: string) => `Compare ${title}` },
  run: { zh: "测评", en: "Run" },
  day: { zh: "结束日期", en: "Last day" },
  purpose: { zh: "类型", en: "Purpose" },
  share: { zh: "得分率", en: "Share" },
  level: { zh: "等级", en: "Level" },
  noLevel: { zh: "未达等级", en: "None" },
  covered: { zh: "已评 / 应评", en: "Rated / asked for" },
  notHere: { zh: "不参加对比的项", en: "Not compared" },
  stated: { zh: "自述", en: "Stated" },
  open: { zh: "进行中", en: "Open" },
  outOfScope: { zh: (count: number) => `范围外 ${count}`, en: (count: number) => `${count} out of scope` },
  notApplicable: {
    zh: (count: number) => `不适用 ${count}`,
    en: (count: number) => `${count} not applicable`,
  },
  notComparable: {
    zh: (count: number) => `版本间含义已变 ${count}`,
    en: (count: number) => `${count} with another meaning in its edition`,
  },
  elsewhere: {
    zh: (count: number) => `所选版本没有的 ${count}`,
    en: (count: number) => `${count} that the chosen edition has not`,
  },
  nothingLeftOut: { zh: "无", en: "none" },
  overTime: { zh: "得分率的变化", en: "Share of points over time" },
  chart: {
    zh: (runs: number) => `${runs} 次测评的得分率，按结束日期`,
    en: (runs: number) => `Share of points of ${many(runs, "run", "runs")}, by last day`,
  },
  breaks: {
    zh: "没有评完的一次没有得分率；范围或版本不同的两次之间不连线。",
    en: "A run that is not rated in full has no share; runs of another scope or edition are not joined by a line.",
  },
  heat: { zh: "各节得分率", en: "Sections" },
  heatHint: {
    zh: "颜色越深，得分率越高。斜线格没有得分率：没有评完、不在范围或不适用。",
    en: "The deeper the colour, the higher the share. Hatched cells have none: not rated in full, out of scope or not applicable.",
  },
  partly: {
    zh: "带 * 的格：这一节有条目在该版本中含义不同，只按其余条目计算。",
    en: "Cells with *: some criteria of the section mean something else in that edition; the share is over the rest.",
  },
  inNone: {
    zh: (count: number) => `另有 ${count} 节各次都没有评，不列出。`,
    en: (count: number) =>
      `${many(count, "section is", "sections are")} asked in none of the runs and left out.`,
  },
  section: { zh: "节", en: "Section" },
  whole: { zh: "全部", en: "Whole" },
  gapMissing: {
    zh: (given: number, asked: number) => `没有评完：${given} / ${asked}`,
    en: (given: number, asked: number) => `not rated in full: ${given} of ${asked}`,
  },
  gapNone: { zh: "不在范围、不适用或不可比", en: "out of scope, not applicable or not comparable" },
  pair: { zh: "两次之间", en: "Between two runs" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  before: { zh: "之前", en: "Before" },
  after: { zh: "之后", en: "After" },
  change: { zh: "变化", en: "Change" },
  overCompared: { zh: "只计两次都评过的项", en: "over what both have" },
  percentagePoints: { zh: "百分点", en: "percentage points" },
  counts: {
    zh: (compared: string, not: string) => `只比较两次都评过的 ${compared} 项；另有 ${not} 项只有一次评过。`,
    en: (compared: string, not: string) =>
      `${compared} ratings stand in both, and only those are compared; ${not} stand in one alone.`,
  },
  nothingCommon: {
    zh: "没有两次都评过的项，无法比较。",
    en: "These two have no rating in common, so nothing can be compared.",
  },
  sectionsUp: { zh: "上升最多的节", en: "Sections that rose most" },
  sectionsDown: { zh: "下降最多的节", en: "Sections that fell most" },
  ratingsUp: { zh: "上升最多的条目", en: "Criteria that rose most" },
  ratingsDown: { zh: "下降最多的条目", en: "Criteria that fell most" },
  noneUp: { zh: "没有上升的。", en: "None rose." },
  noneDown: { zh: "没有下降的。", en: "None fell." },
  moved: {
    zh: (from: string, to: string) => `从 ${from} 到 ${to}`,
    en: (from: string, to: string) => `from ${from} to ${to}`,
  },
  showAll: { zh: (count: number) => `展开全部 ${count} 项`, en: (count: number) => `Show all ${count}` },
  fewer: { zh: "收起", en: "Show fewer" },
  excel: { zh: "导出 Excel", en: "Export Excel" },
  csv: { zh: "导出 CSV", en: "Export CSV" },
  benchmark: { zh: "对标", en: "Benchmark" },
  ofThisCentre: { zh: "历次并列", en: "All runs side by side" },
  statedBeside: { zh: "自述与核实并列", en: "Stated beside verified" },
});
