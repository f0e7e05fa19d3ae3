export { client } from "./client.ts";
export { createMemory, readEvery, saveFile, useAsk, useChange, useDownload, useUpload } from "./queries.ts";
