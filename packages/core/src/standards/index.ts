export { everyCriterion, putTogether, takeApart } from "./apart.ts";
export { requiredTotal } from "./attainable.ts";
export { Audience, type AudienceCount, audienceNames, audiencesOf, isFor } from "./audiences.ts";
export {
  adviceOf,
  besideCriteria,
  CriterionAdvice,
  CriterionGuidance,
  CriterionLink,
  linksOf,
  SectionLink,
  UseEntry,
  usesOf,
} from "./beside.ts";
export {
  type CriterionName,
  type CrosswalkLink,
  crosswalk,
  type GuidedStandard,
  linksWritten,
  turned,
} from "./crosswalk.ts";
export {
  type ComparedPack,
  CriterionChange,
  CriterionDifference,
  countChanges,
  criterionChanges,
  Difference,
  difference,
} from "./difference.ts";
export { PlaceDifference } from "./difference-places.ts";
export { SectionDifference } from "./difference-sections.ts";
export { recurringDuties, type SourcedDuty } from "./duties.ts";
export { dutyWhenWords } from "./duty-words.ts";
export {
  findTerms,
  type Glossary,
  glossaryFaults,
  type MarkedStretch,
  Term,
  type TermFinder,
  termFinder,
} from "./glossary.ts";
export {
  Angle,
  Area,
  AreaGroup,
  CountingKind,
  Criterion,
  CrossReference,
  countingKinds,
  dutyIntervals,
  dutyOccasions,
  EvidenceNeed,
  evidenceKinds,
  Group,
  Guidance,
  Guidances,
  GuidedPack,
  Level,
  LevelRules,
  Pack,
  RecurringDuty,
  Relation,
  relations,
  Scale,
  ScaleValue,
  Section,
  ShareRule,
  Slug,
  Standard,
  StandardHead,
  Statement,
  Succession,
  standardName,
  successionChanges,
  supplyingCapabilities,
  TotalRule,
  TypicalEvidence,
  UseView,
  useViews,
} from "./model.ts";
export { type LeafSection, type Outline, outline, type PlacedCriterion } from "./outline.ts";
export * from "./own/index.ts";
export { type Part, type Path, parts } from "./parts.ts";
export {
  brokenCrossReferences,
  brokenSuccessions,
  crossReferences,
  type KnownCriteria,
} from "./references.ts";
export { standardRefusals } from "./refusals.ts";
export { mandatoryScope, sectionsInScope } from "./scope.ts";
export { severities, severityName, severityShape } from "./severity.ts";
export { type Json, type SplitStandard, splitStandard } from "./split.ts";
export { type StandardProblem, validateStandard } from "./validate.ts";
