export { type SignOffFacts, signOffBlocks } from "./blocks.ts";
export { type MaySignOff, signOffDuties } from "./duties.ts";
export * from "./model.ts";
export { signOffRefusals } from "./refusals.ts";
export { asksTwoPeople, refuseAlone, refuseBlocked, signOffState, standingRound } from "./rules.ts";
export { sealedBlocks, sealedStandard, sealedVerdict } from "./sealed.ts";
