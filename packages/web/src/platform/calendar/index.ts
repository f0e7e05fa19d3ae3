export { monthAfter } from "./month.ts";
export { MonthChoice, MonthView, monthField, useMonth } from "./month-view.tsx";
export { today } from "./today.ts";
