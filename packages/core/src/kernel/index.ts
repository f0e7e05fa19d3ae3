export { type CsvValue, csvText, guarded, unguarded } from "./csv.ts";
export { addDays, addMonths, daysBetween, daysInMonth, furthestDay, isMonthEnd, utcDay } from "./days.ts";
export { Fact, FactFigure, yearUpTo } from "./fact.ts";
export { listed, Refusal, type RefusalData, type RefusalRule, type RefusalTable } from "./refusal.ts";
export { Language, languages, Text } from "./text.ts";
export { completeYears, Day, Id, Moment, Period } from "./values.ts";
