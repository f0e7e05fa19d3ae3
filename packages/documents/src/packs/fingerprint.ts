import { createHash } from "node:crypto";
import { type Pack, type Standard, splitStandard } from "@plumbline/core/standards";
import canonicalize from "canonicalize";

/** sha256, in hex, of a value's canonical JSON (RFC 8785): equal values give equal fingerprints. */
export function fingerprint(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError("only JSON values have a fingerprint");
  return createHash("sha256").update(canonical).digest("hex");
}

/** A standard with its three fingerprints: whole, rules, texts. */
export function packOf(standard: Standard): Pack {
  const { rules, texts } = splitStandard(standard);
  return {
    hash: fingerprint(standard),
    rulesHash: fingerprint(rules),
    textsHash: fingerprint(texts),
    standard,
  };
}
