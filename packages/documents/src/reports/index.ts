export { reportFileName } from "./report-file-name.ts";
export type { OnProgress } from "./write-form.ts";
export { writeReport } from "./write-report.ts";
