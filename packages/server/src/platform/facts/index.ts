export { type FactQuestion, type FactSource, joinFacts } from "./facts.ts";
