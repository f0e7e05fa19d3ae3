import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "每项措施从开始日到到期日：左边一段是已经做到的部分，已超期的余下部分为红色，已完成的整条为绿色；竖线是今天。",
    en: "Each action from its beginning to its due day: the part on the left is done, what is left of an overdue one is red, a finished one is green; the line is today.",
  },
  label: {
    zh: (count: number, overdue: number) => `${count} 项措施的起止时间，其中 ${overdue} 项已超期`,
    en: (count: number, overdue: number) =>
      `From beginning to due day of ${count} ${count === 1 ? "action" : "actions"}, ${overdue} of them overdue`,
  },
  today: { zh: "今天", en: "Today" },
});
