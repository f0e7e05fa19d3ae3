export { bandsOf, positionAmong, quarterOf, seatBandOf } from "./bands.ts";
export {
  benchmarkEntry,
  type CentreTraits,
  type FinishedRun,
  onceEach,
  saysSomething,
  sharesOf,
} from "./entry.ts";
export { readBenchmarkFile, type Worded, writeBenchmarkFile } from "./file.ts";
export { groupKey, groupsAround, isIn, type Member, shownGroups } from "./groups.ts";
export * from "./model.ts";
export { benchmarkRefusals } from "./refusals.ts";
export { type OwnShares, standingAmong } from "./standing-among.ts";
