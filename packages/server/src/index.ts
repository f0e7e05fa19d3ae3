export { makeOperatorLink } from "./accounts/index.ts";
export { type RunningServer, type StartOptions, startServer } from "./main.ts";
export { makeLog } from "./platform/log/index.ts";
