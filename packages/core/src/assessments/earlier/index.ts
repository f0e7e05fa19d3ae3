export { type BesideEarlier, besideEarlier, type EarlierAnswers, type EarlierPiece } from "./beside.ts";
export * from "./model.ts";
