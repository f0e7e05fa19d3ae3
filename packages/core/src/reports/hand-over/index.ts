export { handOverDocument } from "./manual-document.ts";
export { handOverManual, type ManualSources } from "./manual-model.ts";
export * from "./model.ts";
export { rosterOf, type Staff } from "./roster.ts";
