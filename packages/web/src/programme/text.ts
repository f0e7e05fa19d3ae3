import { defineTexts } from "../platform/text/index.ts";

/** Words of the programme: many centres on one page. */
export const texts = defineTexts({
  programme: { zh: "总览", en: "Programme" },
  parts: { zh: "总览的各个视图", en: "Views of the programme" },
  table: { zh: "各中心", en: "Centres" },
  levels: { zh: "等级分布", en: "Levels" },
  calendar: { zh: "日历", en: "Calendar" },
  duties: { zh: "周期性任务", en: "Duties" },
  description: {
    zh: "每家客户中心按每部标准一行：上次测评、证书、下次测评，以及还没有办完的事。",
    en: "Every centre by every standard: how it did, what it holds, what comes next, what is left undone.",
  },
  centre: { zh: "客户中心", en: "Centre" },
  city: { zh: "城市", en: "City" },
  standard: { zh: "标准", en: "Standard" },
  noStandard: { zh: "不属于任何标准", en: "Belongs to no standard" },
  nothingYet: { zh: "还没有测评", en: "Not assessed yet" },
  lastRun: { zh: "上次测评", en: "Last assessment" },
  underWay: {
    zh: (to: string, percent: string) => `进行中，至 ${to}，已评 ${percent}`,
    en: (to: string, percent: string) => `under way to ${to}, ${percent} rated`,
  },
  share: { zh: "得分率 %", en: "Share %" },
  level: { zh: "达到等级", en: "Level attained" },
  eligible: { zh: "可申请", en: "Eligible" },
  eligibleFor: { zh: (level: string) => `可申请 ${level}`, en: (level: string) => `eligible for ${level}` },
  none: { zh: "未达到", en: "None" },
  certificate: { zh: "证书", en: "Certificate" },
  byHand: { zh: (level: string) => `${level}（手工填写）`, en: (level: string) => `${level} (by hand)` },
  until: { zh: (day: string) => `至 ${day}`, en: (day: string) => `until ${day}` },
  expiredOn: { zh: (day: string) => `${day} 已到期`, en: (day: string) => `expired ${day}` },
  next: { zh: "下次测评", en: "Next assessment" },
  overdueOn: { zh: (day: string) => `${day} 已超期`, en: (day: string) => `overdue since ${day}` },
  actions: { zh: "措施 未办结 / 超期", en: "Actions open / overdue" },
  findings: { zh: "发现项 严重 / 一般 / 观察", en: "Findings major / minor / obs." },
  dutiesColumn: { zh: "周期性任务 超期 / 到期", en: "Duties overdue / due" },
  evidence: { zh: "90\u00a0天内 失效佐证", en: "Evidence ending in 90 days" },
  search: { zh: "搜索客户中心或城市", en: "Search centres and cities" },
  matter: { zh: "关注", en: "Needs" },
  overdue: { zh: "有超期", en: "Something overdue" },
  expiring: { zh: "证书将到期", en: "Certificate ends" },
  unassessed: { zh: "尚未测评", en: "Never assessed" },
  sort: { zh: "排序", en: "Sort by" },
  sortCentre: { zh: "客户中心", en: "Centre" },
  sortCity: { zh: "城市", en: "City" },
  sortLevel: { zh: "等级，高的在前", en: "Level, highest first" },
  sortShare: { zh: "得分率，高的在前", en: "Share, highest first" },
  sortAssessed: { zh: "上次测评，近的在前", en: "Last assessed, newest first" },
  sortCertificate: { zh: "证书到期，早的在前", en: "Certificate, first to expire" },
  sortNext: { zh: "下次测评，早的在前", en: "Next assessment, first due" },
  sortOverdue: { zh: "超期，多的在前", en: "Overdue, most first" },
  sortFindings: { zh: "发现项，重的在前", en: "Findings, gravest first" },
  empty: { zh: "还没有客户中心", en: "There is no centre yet" },
  emptyWhy: {
    zh: "先在“组织架构”里建立客户中心，这里就会按标准列出它们的测评、证书与到期的事。",
    en: "Add centres under Organisation first; their assessments, certificates and what is due then stand here.",
  },
  toOrganisation: { zh: "去组织架构", en: "To the organisation" },
  figures: { zh: "总体情况", en: "The whole in figures" },
  centres: { zh: "客户中心", en: "Centres" },
  assessedOf: {
    zh: (count: string) => `其中 ${count} 家测评过`,
    en: (count: string) => `${count} of them assessed`,
  },
  certified: { zh: "持证中心", en: "Certified centres" },
  certifiedWhy: { zh: "今天持有有效证书", en: "hold a certificate today" },
  expiringFigure: { zh: "证书将到期", en: "Certificates ending" },
  expiringWhy: { zh: "180 天内到期", en: "within 180 days" },
  overdueActions: { zh: "超期措施", en: "Overdue actions" },
  overdueActionsWhy: { zh: "未完成且已过到期日", en: "unfinished after their due day" },
  overdueDuties: { zh: "超期周期性任务", en: "Overdue duties" },
  overdueDutiesWhy: { zh: "中心执行的、已过到期日", en: "followed, and past their due day" },
  overdueRuns: { zh: "超期未测", en: "Assessments overdue" },
  overdueRunsWhy: { zh: "定期测评到期而未开始", en: "scheduled, due and not begun" },
});

export const levelTexts = defineTexts({
  description: {
    zh: "按城市看各客户中心上次测评达到的等级。证书上的等级写在中心名称后面。",
    en: "The level each centre attained in its last assessment, city by city. The level on its certificate stands beside its name.",
  },
  table: { zh: "各城市的等级分布", en: "Levels by city" },
  noCity: { zh: "未填城市", en: "No city given" },
  unassessed: { zh: "未测评", en: "Not assessed" },
  notAttained: { zh: "未达到", en: "None attained" },
  holds: { zh: (level: string) => `持 ${level}`, en: (level: string) => `holds ${level}` },
  sum: { zh: "合计", en: "Total" },
  noLevels: { zh: "没有带等级的标准被测评过", en: "No standard with levels has been assessed" },
  noLevelsWhy: {
    zh: "用一部带等级的标准测评后，这里按城市列出各中心的等级。",
    en: "Once centres are assessed by a standard with levels, they stand here city by city.",
  },
  cut: {
    zh: (shown: number, total: number) => `只显示前 ${shown} 行，共 ${total} 行。请用筛选缩小范围。`,
    en: (shown: number, total: number) =>
      `The first ${shown} of ${total} rows are shown. Narrow them by a filter.`,
  },
});

export const calendarTexts = defineTexts({
  description: {
    zh: "测评、现场、措施、证书、监督审核、定期测评与周期性任务都在一张日历上。定期的事只列下一次。",
    en: "Assessments, site visits, actions, certificates, surveillance visits, scheduled runs and duties on one calendar. Of what recurs, the next time is shown.",
  },
  view: { zh: "视图", en: "View" },
  month: { zh: "月历", en: "Month" },
  agenda: { zh: "日程", en: "Agenda" },
  kinds: { zh: "显示哪些", en: "What is shown" },
  label: { zh: (month: string) => `${month}的日历`, en: (month: string) => `Calendar of ${month}` },
  emptyMonth: { zh: "这个月没有安排。", en: "Nothing stands in this month." },
  emptyAgenda: { zh: "这三个月没有安排。", en: "Nothing stands in these three months." },
  agendaOf: {
    zh: (from: string, to: string) => `${from} 至 ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  download: { zh: "导出日历文件（.ics）", en: "Save as a calendar file (.ics)" },
  downloadHint: {
    zh: "从所选月份起一年，按上面的筛选；可导入 Outlook、苹果日历、谷歌日历或手机日历。再次导入会更新原有条目。",
    en: "A year from the chosen month, filtered as above, for Outlook, Apple, Google or a phone. Importing again renews the entries.",
  },
  done: { zh: "已完成", en: "done" },
  until: { zh: (day: string) => `至 ${day}`, en: (day: string) => `until ${day}` },
  ends: { zh: "结束", en: "ends" },
  cut: {
    zh: (shown: number, total: number) => `条目太多：显示 ${shown} 条，共 ${total} 条。请筛选。`,
    en: (shown: number, total: number) =>
      `Too many entries: ${shown} of ${total} are shown. Use the filters.`,
  },
});

export const dutyTexts = defineTexts({
  description: {
    zh: "各客户中心执行的周期性任务，先到期的在前。纳入、安排与登记在各中心的页面上。",
    en: "The recurring duties the centres follow, the first due first. They are taken up, planned and recorded on the page of each centre.",
  },
  standing: { zh: "状态", en: "State" },
  overdue: { zh: "超期", en: "Overdue" },
  due: { zh: "到期与超期", en: "Due and overdue" },
  empty: { zh: "没有中心纳入周期性任务", en: "No centre follows a recurring duty" },
  emptyWhy: {
    zh: "打开客户中心的页面，在“周期性任务”里纳入标准要求的项目。",
    en: "Open the page of a centre and take up, under Recurring duties, what the standard asks for.",
  },
  exportName: { zh: "周期性任务", en: "recurring duties" },
});
