export { makeOperatorLink } from "./accounts/index.ts";
export { type RunningServer, type StartOptions, startServer } from "./main.ts";
export { backup, backupRefusals, doctor, rehearse, restore, verify } from "./platform/backup/index.ts";
export { databaseRefusals } from "./platform/database/index.ts";
export { makeLog } from "./platform/log/index.ts";
export {
  attachRecords,
  openRecords,
  postgresRefusals,
  type Records,
  type RecordsSettings,
  readMarker,
} from "./platform/postgres/index.ts";
export { startRefusals } from "./refusals.ts";
