export { DraftTemplate, draftFromEdition, draftFromTemplate, type NewDraft } from "./beginnings.ts";
export {
  blankCriterion,
  Draft,
  DraftAngle,
  DraftCriterion,
  DraftGuidance,
  DraftHead,
  DraftLevels,
  DraftScale,
  DraftSection,
  DraftText,
  isBlank,
  noWords,
} from "./draft.ts";
export {
  changedDraft,
  criterionPart,
  DraftChange,
  type DraftPart,
  partOfDraft,
  partsChanged,
} from "./draft-change.ts";
export { DraftFault, draftOf, faultsOfDraft, finished } from "./draft-faults.ts";
export { tidied } from "./tidy.ts";
export { criteriaOf, TreeArea, TreeGroup, TreeSection, treeOfDraft, withTree } from "./tree.ts";
