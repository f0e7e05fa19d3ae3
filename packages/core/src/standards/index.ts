export { requiredTotal } from "./attainable.ts";
export {
  Angle,
  Area,
  AreaGroup,
  Criterion,
  Group,
  Level,
  LevelRules,
  Pack,
  Scale,
  ScaleValue,
  Section,
  ShareRule,
  Slug,
  Standard,
  StandardHead,
  Statement,
  standardName,
  TotalRule,
} from "./model.ts";
export { type LeafSection, type Outline, outline, type PlacedCriterion } from "./outline.ts";
export { type Part, type Path, parts } from "./parts.ts";
export { standardRefusals } from "./refusals.ts";
export { type Json, type SplitStandard, splitStandard } from "./split.ts";
export { type StandardProblem, validateStandard } from "./validate.ts";
