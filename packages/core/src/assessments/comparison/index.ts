export { type RunToLay, runsBeside } from "./beside.ts";
export { between, compareRuns, gapsOf, onOneGround, type Run, sectionMovers } from "./between.ts";
export { finishedAsOf, latestOfEach } from "./choose.ts";
export { type FrameRating, frameRatings } from "./frame.ts";
export {
  ComparedKind,
  ComparedRun,
  ComparedSection,
  type Comparison,
  ComparisonFrame,
  type Mover,
  RunFacts,
  RunsBeside,
  type SectionChange,
} from "./model.ts";
