export { agreementDocument, agreementSheets } from "./document.ts";
export type { AgreementReport } from "./model.ts";
