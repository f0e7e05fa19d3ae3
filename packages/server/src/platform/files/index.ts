export { type Files, joinFiles, type KeptFile, openFiles } from "./files.ts";
export { type Arrival, keepFile } from "./keep-file.ts";
export { fileRefusals } from "./refusals.ts";
export type { FileTable } from "./tables.ts";
