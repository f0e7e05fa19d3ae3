export { keyFingerprint, type Signer, signBundle } from "./bundle.ts";
export { type BundleCheck, type BundleFault, checkBundle } from "./check-bundle.ts";
export { type BundleForm, type FoundBundle, findBundle } from "./find-bundle.ts";
export { bundleLimitBytes } from "./limits.ts";
export { namedKey, publicKeyPem } from "./named-key.ts";
export { packBundle } from "./packed.ts";
export { bundleRefusals } from "./refusals.ts";
