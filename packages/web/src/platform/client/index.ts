export { client } from "./client.ts";
export { createMemory, saveFile, useAsk, useChange, useDownload, useUpload } from "./queries.ts";
