export { backup } from "./backup.ts";
export { bringForward } from "./bring-forward.ts";
export { type Check, doctor, type Finding } from "./doctor.ts";
export type { Manifest } from "./manifest.ts";
export { backupRefusals } from "./refusals.ts";
export { type Restoration, rehearse, restore } from "./restore.ts";
export { verify } from "./verify.ts";
