import { defineTexts } from "../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  title: { zh: "标准", en: "Standards" },
  description: {
    zh: "客户中心据以测评的标准。条目由我们用自己的话写成，名称与原文归发布方所有，各标准的权利说明见其页面。",
    en: "The standards by which centres are assessed. The criteria are in our own words; name and original wording belong to the publisher, as each standard's page says.",
  },
  list: { zh: "可用的标准", en: "Standards at hand" },
  facts: {
    zh: (criteria: number, sections: number, levels: number) =>
      `${criteria} 个条目 · ${sections} 节${levels > 0 ? ` · ${levels} 个等级` : ""}`,
    en: (criteria: number, sections: number, levels: number) =>
      `${many(criteria, "criterion", "criteria")} · ${many(sections, "section", "sections")}${levels > 0 ? ` · ${many(levels, "level", "levels")}` : ""}`,
  },
  own: { zh: "本组织自编", en: "our own" },
  edition: {
    zh: (edition: string, revision: number) => `${edition} 版，第 ${revision} 次修订`,
    en: (edition: string, revision: number) => `Edition ${edition}, revision ${revision}`,
  },
  empty: { zh: "没有可用的标准", en: "No standards at hand" },
  emptyWhy: {
    zh: "服务器上没有找到标准包。请管理员检查标准文件夹。",
    en: "The server found no packs. Ask an administrator to check the folder of standards.",
  },
  search: { zh: "搜索全部条目（词语或编号）", en: "Search all criteria (words or a number)" },
  found: {
    zh: (count: number) => `找到 ${count} 个条目`,
    en: (count: number) => `${many(count, "criterion", "criteria")} found`,
  },
  foundFirst: {
    zh: (shown: number, total: number) => `找到 ${total} 个条目，显示最相关的 ${shown} 个`,
    en: (shown: number, total: number) => `${total} criteria found, the best ${shown} shown`,
  },
  nothingFound: {
    zh: (words: string) => `没有条目含有“${words}”。换一个说法，或输入条目编号。`,
    en: (words: string) => `No criterion holds “${words}”. Try other words, or the number of a criterion.`,
  },
  family: { zh: "CC-CMM 家族，与自己的标准", en: "The CC-CMM family, and standards of one's own" },
  familyShips: {
    zh: "CC-CMM 家族中，随附的只有 OC（客户中心运营机构）。",
    en: "Of the CC-CMM family only OC, for operating organisations, ships with Plumbline.",
  },
  familyLacks: {
    zh: "发布方还提到 CB（场地与园区）和 PC（人员）两个成员。标准包的格式装得下它们，但我们没有它们的内容，所以没有随附，也不会编造。",
    en: "The publisher names two more members: CB, for sites and parks, and PC, for people. The format of packs can carry them; we do not have their content, so they do not ship, and we do not make them up.",
  },
  familyOwn: {
    zh: "只供本组织使用的标准，在本页起草或导入即可。要给整个系统添加标准，或依据授权装入官方内容：在 Excel 工作簿或 YAML 文件里中英对照写好，用下面的命令导入（有错会逐处指出），再重启服务器。写法见使用指南“标准”一章。",
    en: "A standard for your organisation alone is begun or imported on this page. To add one for the whole installation, or official content you hold a licence for: write it in an Excel workbook or in YAML files, in both languages, import it with the command below, which names every fault, and restart the server. The chapter “Standards” of the guide tells how.",
  },
  familyCommand: { zh: "导入标准的命令", en: "The command that imports a standard" },
  results: { zh: "搜索结果", en: "Search results" },
  notThere: { zh: "打不开这部标准", en: "This standard cannot be opened" },
  views: { zh: "这部标准的各个部分", en: "Parts of this standard" },
  criteria: { zh: "条目", en: "Criteria" },
  learn: { zh: "学习", en: "Learn" },
  lists: { zh: "清单", en: "Lists" },
  links: { zh: "标准对照", en: "Crosswalk" },
  levels: { zh: "等级规则", en: "Level rules" },
  about: { zh: "权利与版本", en: "Rights and edition" },
  sheet: { zh: "下载空白评分表", en: "Download the answer sheet" },
  excelZh: { zh: "Excel，中文", en: "Excel, Chinese" },
  excelEn: { zh: "Excel，英文", en: "Excel, English" },
  csvZh: { zh: "CSV，中文", en: "CSV, Chinese" },
  csvEn: { zh: "CSV，英文", en: "CSV, English" },
  tree: { zh: "章节", en: "Sections" },
  chooseSection: { zh: "选择章节", en: "Choose a section" },
  count: {
    zh: (count: number) => `${count} 条`,
    en: (count: number) => many(count, "criterion", "criteria"),
  },
  beside: { zh: "并列显示英文", en: "Chinese beside it" },
  linkTo: { zh: (id: string) => `条目 ${id} 的链接`, en: (id: string) => `Link to criterion ${id}` },
  optional: { zh: "选评部分", en: "optional section" },
  previous: { zh: "上一节", en: "Previous section" },
  next: { zh: "下一节", en: "Next section" },
  noLevels: {
    zh: "本标准不设等级，只给出得分和得分率。",
    en: "This standard has no levels; it gives points and shares.",
  },
  levelsLead: {
    zh: "各级逐级累计：达到一级，须同时满足其下各级的全部条件。比例只统计评为符合的条目，所需条数遇小数进位。",
    en: "Levels cumulate: a level needs all conditions of the levels below it too. A share counts compliant criteria only; the number needed is rounded up.",
  },
  condition: { zh: "条件", en: "Condition" },
  atLeast: {
    zh: (group: string, angle: string) => `${group}${angle}，符合的条目不少于`,
    en: (group: string, angle: string) => `${group}, ${angle}: compliant criteria at least`,
  },
  printed: { zh: "总分，标准原文（分）", en: "Total points, as printed" },
  required: {
    zh: (max: string) => `总分，按全部条目折算（满分 ${max}）`,
    en: (max: string) => `Total points, scaled to all criteria (of ${max})`,
  },
  years: { zh: "持续运营（满年）", en: "Years in operation (complete)" },
  needed: {
    zh: (count: string) => `${count} 条`,
    en: (count: string) => count,
  },
  reason: {
    zh: (levels: string, reason: string) => `${levels}：${reason}`,
    en: (levels: string, reason: string) => `${levels}: ${reason}`,
  },
  definitions: { zh: "各级的定义与文字要求", en: "What each level means, and its statements" },
  statements: {
    zh: "文字要求，由测评师凭佐证材料确认",
    en: "Statements, confirmed by an assessor with evidence",
  },
  angles: { zh: "评分角度", en: "Angles" },
  scales: { zh: "评分标尺", en: "Scales" },
  scaleOf: { zh: (angles: string) => `用于${angles}`, en: (angles: string) => `for ${angles}` },
  points: { zh: "分值", en: "Points" },
  answer: { zh: "评分档", en: "Answer" },
  compliant: { zh: "计为符合", en: "Counts as compliant" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  thresholds: { zh: "优势线与短板线", en: "Thresholds" },
  thresholdsOf: {
    zh: (strength: number, weakness: number) => `得分率不低于 ${strength}% 为优势，低于 ${weakness}% 为短板`,
    en: (strength: number, weakness: number) => `strengths from ${strength}%, weaknesses below ${weakness}%`,
  },
  rights: { zh: "权利说明", en: "Rights" },
  readings: { zh: "我们的理解", en: "Our readings" },
  readingsWhy: {
    zh: "原文没有说清的地方，我们这样理解：",
    en: "Where the source is not clear, this is how we read it:",
  },
  version: { zh: "版本与指纹", en: "Edition and fingerprints" },
  publisher: { zh: "发布方", en: "Publisher" },
  editionName: { zh: "版本", en: "Edition" },
  revision: { zh: "修订号", en: "Revision" },
  supersedes: { zh: "取代", en: "Supersedes" },
  none: { zh: "无", en: "nothing" },
  compare: { zh: "与其他版本比较", en: "Compare with another edition" },
  hash: { zh: "全文指纹", en: "Fingerprint of the whole" },
  rulesHash: { zh: "规则指纹", en: "of the rules" },
  textsHash: { zh: "文字指纹", en: "of the texts" },
  hashesWhy: {
    zh: "文字修订只改变文字指纹；规则指纹不变，等级判定就不变。",
    en: "Better wording changes the fingerprint of the texts only; while that of the rules stays, so do the levels.",
  },
});
