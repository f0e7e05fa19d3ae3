export { evidenceIndexDocument, evidenceIndexSheets } from "./document.ts";
export { indexEntries, type KeptPiece } from "./entries.ts";
export type { EvidenceIndex, IndexEntry } from "./model.ts";
