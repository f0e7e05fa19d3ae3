export { type Answers, assess } from "./assess.ts";
export { attainedLevel, eligibleLevel, neededCount } from "./levels.ts";
export * from "./model.ts";
export { nextLevelPlan } from "./plan.ts";
export { scaleValues, sectionsInScope } from "./ratings.ts";
export { assessmentRefusals } from "./refusals.ts";
export { type Standouts, standouts, statementsUpTo } from "./strengths.ts";
