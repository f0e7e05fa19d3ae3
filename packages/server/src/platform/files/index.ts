export { plainName } from "./file-name.ts";
export { type Arrived, type Files, joinFiles, type KeptFile, openFiles } from "./files.ts";
export { type Arrival, keepArrived, keepFile } from "./keep-file.ts";
export { mediaTypes } from "./media-types.ts";
export { fileRefusals } from "./refusals.ts";
export { allowedEndings, sniffedType } from "./sniff.ts";
export type { FileTable } from "./tables.ts";
