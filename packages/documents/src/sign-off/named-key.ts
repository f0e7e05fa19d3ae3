import { createPublicKey } from "node:crypto";
import { Refusal } from "@plumbline/core/kernel";
import { keyFingerprint, publicKeyOf } from "./bundle.ts";

/** The fingerprint of a key that is named: by its fingerprint, or by the text of its public key file (PEM). */
export function namedKey(named: string): string {
  const plain = named.trim().replaceAll(/[\s:]/g, "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(plain)) return plain;
  return keyFingerprint(rawKeyOf(named));
}

/** A public key in the form that other programs read, PEM. */
export function publicKeyPem(publicKey: string): string {
  return publicKeyOf(publicKey).export({ type: "spki", format: "pem" }).toString();
}

function rawKeyOf(pem: string): string {
  try {
    const { kty, crv, x } = createPublicKey(pem).export({ format: "jwk" });
    if (kty === "OKP" && crv === "Ed25519" && x) return Buffer.from(x, "base64url").toString("hex");
  } catch {
    // Said below, as for a key of another kind.
  }
  throw new Refusal("key-unreadable", { key: pem.slice(0, 80) });
}
