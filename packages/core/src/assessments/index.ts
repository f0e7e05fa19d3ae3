export { type Answers, assess } from "./assess.ts";
export * from "./benchmark/index.ts";
export * from "./certificates/index.ts";
export {
  type CommitteeLine,
  type CommitteeState,
  type CommitteeView,
  committeeCounts,
  committeeLines,
  committeeViews,
} from "./committee.ts";
export * from "./comparison/index.ts";
export * from "./duties/index.ts";
export * from "./earlier/index.ts";
export * from "./editions/index.ts";
export { engineVersion } from "./engine.ts";
export * from "./evidence/index.ts";
export { attainedAfter, type Figures, figuresOf, type LevelMet, ratedPercent } from "./figures.ts";
export { attainedLevel, eligibleLevel, neededCount } from "./levels.ts";
export * from "./merge/index.ts";
export * from "./model.ts";
export {
  type DueFacts,
  type DutyReader,
  dueAfter,
  dueness,
  nextDueOn,
  runDuties,
  runTitle,
} from "./next-due.ts";
export * from "./overview.ts";
export { nextLevelPlan } from "./plan.ts";
export { purposeWords } from "./purpose-words.ts";
export { scaleValues } from "./ratings.ts";
export { assessmentRefusals } from "./refusals.ts";
export * from "./schedules.ts";
export * from "./section-notes.ts";
export {
  type AuditPart,
  type AuditRisk,
  isSelfAudit,
  type SelfAudit,
  selfAudit,
} from "./self-audit.ts";
export { mergeSheet, notApplicableRule, type SheetMerge, type SheetProblem } from "./sheet-merge.ts";
export { type HeldAnswers, sheetRows } from "./sheet-rows.ts";
export * from "./sign-off/index.ts";
export { type DutyFacts, dutiesOf, type StandingFacts, standingOf, type TeamDuties } from "./standing.ts";
export { type Standouts, standouts, statementsUpTo } from "./strengths.ts";
export {
  type AssignedPart,
  consensusLines,
  countingNotes,
  countingRatings,
  decisionsByKey,
  frozenPart,
  type InSection,
  type LineFacts,
  mayRateInTeam,
  maySeeRatings,
  openSections,
  ranksOf,
  ratingKey,
  type TeamFacts,
  undecided,
  type WrittenNote,
} from "./team.ts";
export {
  type Agreement,
  type AssessorDifference,
  agreementMethod,
  agreementSeed,
  type PairAgreement,
  type TeamAgreement,
  teamAgreement,
} from "./team-agreement.ts";
export * from "./team-model.ts";
export { type StatedBeside, statedBeside } from "./team-stated.ts";
export { teamRoleWords } from "./team-words.ts";
