export { makeOperatorLink } from "./accounts/index.ts";
export { checks } from "./compose.ts";
export { type RunningServer, type StartOptions, startServer } from "./main.ts";
export { backup, doctor, rehearse, restore, verify } from "./platform/backup/index.ts";
export { type Database, openDatabase } from "./platform/database/index.ts";
export { makeLog } from "./platform/log/index.ts";
export {
  attachRecords,
  openRecords,
  type Records,
  type RecordsSettings,
  readMarker,
} from "./platform/postgres/index.ts";
export { operatorRefusals } from "./refusals.ts";
