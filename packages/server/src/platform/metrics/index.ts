export { type Metrics, measure } from "./metrics.ts";
export { countTransactions } from "./transactions.ts";
