export {
  type Estimate,
  krippendorffAlpha,
  meanDifferences,
  type RaterDifference,
  shareWithin,
  type Unit,
  weightedKappa,
} from "./agreement.ts";
export { mean, normalQuantile95, percentRank, quantile, studentQuantile95, wilson } from "./intervals.ts";
export { type RandomSource, seededRandom } from "./random.ts";
