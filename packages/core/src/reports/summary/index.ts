export { summaryDocument, summarySheets } from "./document.ts";
export type { ManagementSummary } from "./model.ts";
