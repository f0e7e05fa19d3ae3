import { leastCentres } from "@plumbline/core/assessments";
import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** On the page of one centre. */
export const texts = defineTexts({
  title: { zh: "对标", en: "Benchmark" },
  description: {
    zh: "这家中心在同类中心里处在什么位置。每家中心只按最近一次已结束的测评计一次，且只计同意参加的中心。",
    en: "Where this centre stands among centres of its kind. Each centre counts once, by its latest finished assessment, and only with its consent.",
  },
  notThere: { zh: "打不开这家客户中心", en: "This centre cannot be opened" },
  standard: { zh: "标准", en: "Standard" },
  group: { zh: "与谁比", en: "Compared with" },
  none: { zh: "这家中心还没有已结束的测评", en: "This centre has no finished assessment yet" },
  noneWhy: {
    zh: "对标用的是最近一次已结束的测评。先完成一次测评，这里就会显示它的位置。",
    en: "A benchmark goes by the latest finished assessment. Finish one, and its position shows here.",
  },
  basis: {
    zh: (title: string, day: string) => `依据“${title}”（${day}）。`,
    en: (title: string, day: string) => `By “${title}” (${day}).`,
  },
  everybody: { zh: "全部中心", en: "All centres" },
  seats: { zh: (band: string) => `${band} 席`, en: (band: string) => `${band} seats` },
  upward: { zh: (from: string) => `${from} 席以上`, en: (from: string) => `${from} seats and more` },
  tooFew: {
    zh: (count: number, least: number) => `这一组还不显示：${least} 家里只有 ${count} 家`,
    en: (count: number, least: number) => `This group is not shown yet: ${count} of ${least} centres`,
  },
  tooFewWhy: {
    zh: (least: number) =>
      `一组至少要有 ${least} 家中心，才显示数值：家数太少，就能猜出是谁。让更多中心参加，或导入其他组织的匿名文件，组就会变大。`,
    en: (least: number) =>
      `A group shows figures from ${least} centres on: with fewer, one could guess whose they are. Let more centres take part, or take in the anonymous file of another organisation, and groups grow.`,
  },
  heldBack: { zh: "这一组不显示", en: "This group is held back" },
  heldBackWhy: {
    zh: (count: number, least: number) =>
      `这一组有 ${count} 家，但它与另一个已显示的组只差不到 ${least} 家；两组相减，就能算出那几家。所以只显示大的一组。`,
    en: (count: number, least: number) =>
      `It has ${many(count, "centre", "centres")}, but differs from another group that is shown by fewer than ${least}: taking one from the other would tell of those few. So the larger one is shown alone.`,
  },
  position: { zh: "所处位置", en: "Position" },
  positionOf: { zh: "百分位：组内得分率低于它的部分", en: "percentile: the part of the group below it" },
  own: { zh: "本中心", en: "This centre" },
  ownShare: { zh: "全部条目的得分率", en: "share of points over the whole standard" },
  median: { zh: "中位数", en: "Median" },
  medianOf: {
    zh: (count: number) => `${count} 家中心`,
    en: (count: number) => many(count, "centre", "centres"),
  },
  noOwn: {
    zh: "这次测评没有覆盖并评完整部标准，因此没有总得分率；各节仍可比较。",
    en: "The assessment does not cover and rate the whole standard, so it has no total share; its sections can be compared.",
  },
  bands: { zh: "总分与各节", en: "Total and sections" },
  chart: {
    zh: (shown: number) => `组内得分率的分布，${shown} 行有数值；菱形是本中心`,
    en: (shown: number) =>
      `Distribution of shares in the group, ${many(shown, "row", "rows")} with figures; the diamond is this centre`,
  },
  wide: { zh: "第 10–90 百分位", en: "10th to 90th percentile" },
  middle: { zh: "第 25–75 百分位", en: "25th to 75th" },
  notShown: { zh: "不显示", en: "not shown" },
  total: { zh: "总得分率", en: "Total" },
  section: { zh: "节", en: "Section" },
  count: { zh: "家数", en: "Centres" },
  howCounted: { zh: "怎么算", en: "How it is counted" },
  definition: {
    zh: "百分位数：把组内得分率从低到高排好，按 Hyndman 与 Fan（1996）第 7 种定义在相邻两个值之间取直线，与 Excel 的 PERCENTILE.INC 和 R 的默认算法一致。所处位置是它的反算（Excel 的 PERCENTRANK.INC）：最低的一家是 0，最高的一家是 100。",
    en: "Percentiles: the shares of the group in order, straight between neighbours, by definition 7 of Hyndman and Fan (1996), which is Excel's PERCENTILE.INC and R's default. The position undoes it (Excel's PERCENTRANK.INC): the lowest is 0, the highest 100.",
  },
  whoCounts: {
    zh: "只计同一部标准、同样规则、已结束的测评；自评与外部测评同等计入。行业、规模和地区按固定的档划分，不能自行组合。哪些组可以显示，由全部数据决定：任何几个显示的组相加减，剩下的都不少于规定的家数。",
    en: "Only finished assessments by the same standard with the same rules count; self-assessments and external ones alike. Industry, size and region come in fixed bands and cannot be cut otherwise. Which groups are shown is decided by all data together: whatever shown groups are added or taken from each other, what is left is never fewer than the number asked for.",
  },
  bandsMissing: {
    zh: "行业、座席数或地区没有填写，只能与部分组比较。请在“组织架构”中补上。",
    en: "Industry, seats or region are not filled in, so only some groups fit. Add them under Organisation.",
  },
  toCentres: { zh: "去填写", en: "Fill them in" },
  toSettings: { zh: "对标设置与文件", en: "Benchmark settings and files" },
  consent: { zh: "是否参加", en: "Taking part" },
  takesPart: {
    zh: (by: string, at: string) => `参加。${by} 于 ${at} 同意。`,
    en: (by: string, at: string) => `Takes part. ${by} agreed on ${at}.`,
  },
  left: {
    zh: (by: string, at: string) => `不参加。${by} 于 ${at} 撤回。`,
    en: (by: string, at: string) => `Does not take part. ${by} withdrew consent on ${at}.`,
  },
  never: { zh: "不参加（默认）。", en: "Does not take part, which is the default." },
  consentWhy: {
    zh: "参加后，这家中心最近一次测评的得分率计入各组，并可写进匿名文件送给其他组织。随时可以撤回；已经送出的文件收不回来。",
    en: "Once it takes part, the shares of its latest assessment count in groups and can go into the anonymous file for other organisations. It can be taken back at any time; a file that has left cannot be called back.",
  },
  agree: { zh: "同意参加", en: "Let it take part" },
  withdraw: { zh: "撤回同意", en: "Withdraw consent" },
});

/** On the page of the organisation. */
export const ownTexts = defineTexts({
  title: { zh: "对标", en: "Benchmark" },
  description: {
    zh: "哪些中心参加、一组至少几家，以及与其他组织交换匿名文件——不经过任何中央服务器。",
    en: "Which centres take part, how many a group needs, and the exchange of anonymous files with other organisations, without any central server.",
  },
  assessments: { zh: "测评", en: "Assessments" },
  centres: { zh: "参加的中心", en: "Centres taking part" },
  centre: { zh: "客户中心", en: "Centre" },
  state: { zh: "状态", en: "State" },
  decided: { zh: "由谁、何时决定", en: "Decided by, when" },
  takesPart: { zh: "参加", en: "Takes part" },
  not: { zh: "不参加", en: "Does not" },
  notAsked: { zh: "没有决定（不参加）", en: "Not decided: does not" },
  noCentres: { zh: "还没有客户中心", en: "No centres yet" },
  noCentresWhy: {
    zh: "先在“组织架构”中新建客户中心。",
    en: "Add a centre under Organisation first.",
  },
  position: { zh: "查看位置", en: "See its position" },
  least: { zh: "一组至少几家", en: "The fewest centres of a group" },
  leastNow: {
    zh: (least: number) => `现在：${least} 家。`,
    en: (least: number) => `Now: ${least}.`,
  },
  leastWhy: {
    zh: `最少 ${leastCentres} 家。只能提高，不能再降低：各中心是在这个前提下同意参加的。`,
    en: `Never fewer than ${leastCentres}. It can be raised and never lowered again: centres take part on that understanding.`,
  },
  raiseTo: { zh: "提高到", en: "Raise to" },
  raise: { zh: "提高", en: "Raise" },
  send: { zh: "送出匿名文件", en: "Send the anonymous file" },
  sendWhy: {
    zh: "文件里只有同意参加的中心，没有名称、编号和日期：行业、规模档、地区、季度、标准、得分率与等级。先看清将要送出的内容，再下载，由您自己交给对方。",
    en: "The file holds the centres that take part, without names, ids or days: industry, size band, region, quarter, standard, shares and level. Look at exactly what would leave, then download it and hand it over yourself.",
  },
  sendFew: {
    zh: "收到文件的人知道这几项来自同一处。中心少的时候，先想一想对方会不会认出你们。",
    en: "Whoever gets the file knows that its entries come from one place. With few centres, consider whether they would recognise you.",
  },
  look: { zh: "查看将要送出的内容", en: "Look at what would leave" },
  exactly: {
    zh: (entries: number) => `将要送出的全部内容，共 ${entries} 项：`,
    en: (entries: number) => `All that would leave, ${many(entries, "entry", "entries")}:`,
  },
  from: {
    zh: (names: string) => `来自（名称不送出）：${names}`,
    en: (names: string) => `From (the names do not leave): ${names}`,
  },
  download: { zh: "下载这个文件", en: "Download this file" },
  take: { zh: "导入其他组织的文件", en: "Take in another organisation's file" },
  takeWhy: {
    zh: "导入后，文件里的中心计入各组。同一来源的新文件会替换旧文件，不会重复计数；导入的文件随时可以移除。",
    en: "Its centres then count in groups. A later file of the same source takes the place of the former, so nothing counts twice; files can be removed at any time.",
  },
  kinds: { zh: "JSON 文件，最大 4 MB、2,000 项", en: "A JSON file, up to 4 MB and 2,000 entries" },
  taken: {
    zh: (name: string, entries: number) => `已导入“${name}”，共 ${entries} 项。`,
    en: (name: string, entries: number) => `“${name}” was taken in, ${many(entries, "entry", "entries")}.`,
  },
  nothingChanged: { zh: "没有导入任何内容。", en: "Nothing was taken in." },
  files: { zh: "已导入的文件", en: "Files taken in" },
  noFiles: { zh: "还没有导入过文件。", en: "No file has been taken in yet." },
  file: { zh: "文件", en: "File" },
  entries: { zh: "项数", en: "Entries" },
  standards: { zh: "标准", en: "Standards" },
  unknown: { zh: "（此处没有这部标准，暂不计入）", en: " (no such standard here; not counted)" },
  by: { zh: "由谁、何时导入", en: "Taken in by, when" },
  remove: { zh: "移除", en: "Remove" },
  removeTitle: { zh: "移除这个文件", en: "Remove this file" },
  removeWhat: {
    zh: (entries: number) => `它的 ${entries} 项不再计入任何一组。需要时可以再次导入同一个文件。`,
    en: (entries: number) =>
      `Its ${many(entries, "entry", "entries")} will count in no group any more. The same file can be taken in again.`,
  },
});
