export { refuseWithoutAdministrator } from "./administrators.ts";
export {
  attemptsForgottenSeconds,
  freeAttempts,
  linkSeconds,
  sessionSeconds,
  waitSeconds,
} from "./limits.ts";
export * from "./model.ts";
export { isCommonPassword, refuseCommonPassword } from "./password.ts";
export { accountRefusals } from "./refusals.ts";
