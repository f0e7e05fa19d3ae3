import { createHash } from "node:crypto";
import { type GuidedPack, type Standard, splitStandard, takeApart } from "@plumbline/core/standards";
import canonicalize from "canonicalize";

/** sha256, in hex, of a value's canonical JSON (RFC 8785): equal values give equal fingerprints. */
export function fingerprint(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError("only JSON values have a fingerprint");
  return createHash("sha256").update(canonical).digest("hex");
}

/** A standard as it stands in its files as a pack: its three fingerprints – whole, rules, texts – and its guidance apart. */
export function packOf(written: Standard): GuidedPack {
  const { rules, texts } = splitStandard(written);
  return {
    hash: fingerprint(written),
    rulesHash: fingerprint(rules),
    textsHash: fingerprint(texts),
    ...takeApart(written),
  };
}
