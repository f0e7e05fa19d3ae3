export { client, server } from "./client.ts";
export { askServer } from "./ping.ts";
export { createMemory, readEvery, saveFile, useAsk, useChange, useDownload, useUpload } from "./queries.ts";
