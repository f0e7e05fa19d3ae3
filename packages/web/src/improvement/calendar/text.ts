import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: { zh: "措施按到期日排在月历上。", en: "Actions on the day they are due." },
  label: { zh: (month: string) => `${month}到期的措施`, en: (month: string) => `Actions due in ${month}` },
  emptyMonth: { zh: "这个月没有到期的措施。", en: "No action is due in this month." },
  more: {
    zh: "测评、证书与周期性任务也在内的日历，在总览中。",
    en: "The programme has a calendar with assessments, certificates and duties, too.",
  },
});
