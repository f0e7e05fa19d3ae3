export { type FinishedAssessment, yearlyAuditFact } from "./audit-fact.ts";
export { type Covered, type CoveringPiece, coverageOf, lackingKinds } from "./coverage.ts";
export * from "./model.ts";
export { countsAs, validityOf } from "./validity.ts";
export { countingKindWords, evidenceKindWords } from "./words.ts";
