import { createHash } from "node:crypto";
import { type GuidedPack, type Standard, splitStandard, takeApart } from "@plumbline/core/standards";
import canonicalize from "canonicalize";

/** SHA-256, in hex, of a value's canonical JSON: equal values give equal hashes. */
export function canonicalHash(value: unknown): string {
  return createHash("sha256").update(canonicalText(value)).digest("hex");
}

/** A value's canonical JSON (RFC 8785). */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("only JSON values have a canonical form");
  return text;
}

/** A standard as it stands in its files as a pack: its three fingerprints – whole, rules, texts – and its guidance apart. */
export function packOf(written: Standard): GuidedPack {
  const { rules, texts } = splitStandard(written);
  return {
    hash: canonicalHash(written),
    rulesHash: canonicalHash(rules),
    textsHash: canonicalHash(texts),
    ...takeApart(written),
  };
}
