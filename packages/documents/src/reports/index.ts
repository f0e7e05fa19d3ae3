export type { Logo, Look, WordTemplate } from "./look.ts";
export { reportFileName } from "./report-file-name.ts";
export { workbookOf as sheetsWorkbook } from "./workbook.ts";
export type { OnProgress } from "./write-form.ts";
export { writeReport } from "./write-report.ts";
