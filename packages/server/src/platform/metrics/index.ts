export { type Metrics, measure, type PoolState } from "./metrics.ts";
