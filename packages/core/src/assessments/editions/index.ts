export {
  type BlankAnswer,
  blankAnswers,
  type Carrying,
  carryAnswers,
  carryHeld,
  carryingOf,
  carryPlaces,
  carryScope,
  carryWeights,
  isKept,
  keepsStatement,
  placesAfterUndo,
} from "./carrying.ts";
export { isOfOneLine, mayFollow } from "./line.ts";
export * from "./model.ts";
export { type CarriedPart, carryParts, type TeamAnswers } from "./team-carrying.ts";
