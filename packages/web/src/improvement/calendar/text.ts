import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: { zh: "措施按到期日排在月历上。", en: "Actions on the day they are due." },
  previous: { zh: "上个月", en: "Previous month" },
  next: { zh: "下个月", en: "Next month" },
  thisMonth: { zh: "本月", en: "This month" },
  month: {
    zh: (year: string, month: string) => `${year} 年 ${month} 月`,
    en: (year: string, month: string) => `${monthNames[Number(month) - 1] ?? month} ${year}`,
  },
  label: { zh: (month: string) => `${month}到期的措施`, en: (month: string) => `Actions due in ${month}` },
  mon: { zh: "周一", en: "Mon" },
  tue: { zh: "周二", en: "Tue" },
  wed: { zh: "周三", en: "Wed" },
  thu: { zh: "周四", en: "Thu" },
  fri: { zh: "周五", en: "Fri" },
  sat: { zh: "周六", en: "Sat" },
  sun: { zh: "周日", en: "Sun" },
  today: { zh: "今天", en: "Today" },
  emptyMonth: { zh: "这个月没有到期的措施。", en: "No action is due in this month." },
});

const monthNames = [
  ...[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
  ],
  "December",
];
