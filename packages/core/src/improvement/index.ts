export {
  type DueState,
  dueActions,
  dueState,
  isOverdue,
  isUnfinished,
  noticeDays,
} from "./due.ts";
export {
  isOpenAction,
  type LivingAction,
  moveAction,
  movesFrom,
  needsReason,
  refuseWithOpenActions,
  reportProgress,
} from "./life.ts";
export * from "./model.ts";
export { type ExpectedAction, isExpected, isProjectable, project } from "./projection.ts";
export {
  formerOf,
  lineageOf,
  type MetFinding,
  type PlacedFinding,
  recurrencesOf,
} from "./recurrence.ts";
export { improvementRefusals } from "./refusals.ts";
export { type ReminderFacts, reminderOf } from "./reminder.ts";
export { byRisk, riskBand, riskScore } from "./risk.ts";
export { actionStateWords, findingKindWords, findingStateWords, riskBandWords } from "./words.ts";
