export { errorFacts, makeLog } from "./log.ts";
