export { checkTemplate } from "./check-template.ts";
export { sampleTemplate } from "./sample-template.ts";
export { templateLimits } from "./template-limits.ts";
export type { TemplateProblem } from "./template-marks.ts";
