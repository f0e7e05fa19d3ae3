import { defineTexts } from "../text/index.ts";

export const texts = defineTexts({
  previous: { zh: "上个月", en: "Previous month" },
  next: { zh: "下个月", en: "Next month" },
  thisMonth: { zh: "本月", en: "This month" },
  month: {
    zh: (year: string, month: string) => `${year} 年 ${month} 月`,
    en: (year: string, month: string) => `${monthNames[Number(month) - 1] ?? month} ${year}`,
  },
  mon: { zh: "周一", en: "Mon" },
  tue: { zh: "周二", en: "Tue" },
  wed: { zh: "周三", en: "Wed" },
  thu: { zh: "周四", en: "Thu" },
  fri: { zh: "周五", en: "Fri" },
  sat: { zh: "周六", en: "Sat" },
  sun: { zh: "周日", en: "Sun" },
  today: { zh: "今天", en: "Today" },
});

const monthNames = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];
