export { type Marker, readMarker, writeMarker } from "./data-folder.ts";
export { joinEmbedded, type Records, startEmbedded } from "./embedded.ts";
export { useExternal } from "./external.ts";
export { attachRecords, openRecords, type RecordsSettings } from "./open-records.ts";
export { postgresRefusals } from "./refusals.ts";
export type { Log, Settings } from "./server-process.ts";
export { productVersion } from "./version.ts";
export { syncFolder, writeDurably } from "./write-durably.ts";
