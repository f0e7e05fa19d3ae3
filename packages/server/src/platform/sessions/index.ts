export { deviceOf } from "./device.ts";
export { hashPassword, isPassword } from "./password.ts";
export { hashSecret, newSecret } from "./secret.ts";
export {
  type Actor,
  type Caller,
  callerBySession,
  callerByToken,
  newToken,
  startSession,
} from "./sessions.ts";
export { endSessions, lookAs } from "./store.ts";
export type { ApiTokenRow, MembershipRow, MomentColumn, OptionalMomentColumn, SessionRow } from "./tables.ts";
