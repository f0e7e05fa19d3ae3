export { type AskedDuty, askedDuties, laidTogether } from "./asked.ts";
export { dutyDueOn, dutyDues, dutyLeadDays, dutyMonths, dutyStanding, firstDueOn } from "./due.ts";
export * from "./model.ts";
export { dutyRefusals } from "./refusals.ts";
