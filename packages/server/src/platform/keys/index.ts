export { checkInstanceKey } from "./check-key.ts";
export { type InstanceKey, instanceKeyFile, openInstanceKey } from "./instance-key.ts";
export { keyRefusals } from "./refusals.ts";
export { signerNow } from "./signer-now.ts";
