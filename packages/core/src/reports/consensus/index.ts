export { consensusDocument, consensusSheets } from "./document.ts";
export type { Attendant, ConsensusProtocol } from "./model.ts";
export { consensusProtocol, type ProtocolSources } from "./protocol.ts";
