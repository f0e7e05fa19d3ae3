import { createHash, createPublicKey, verify } from "node:crypto";
import { Sealed } from "@plumbline/core/assessments";
import { z } from "zod";
import { canonicalHash, canonicalText } from "../packs/fingerprint.ts";

/** What the first words of a signed bundle are; its file is canonical JSON (RFC 8785), byte for byte. */
export const bundleFormat = "plumbline-signed-assessment";

const lowerHex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** A signed bundle: the contents, their fingerprint, the key that signed and its signature, all in lower-case hex. */
export const Bundle = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(1),
  sha256: lowerHex(32),
  sealed: Sealed,
  signer: z.strictObject({
    algorithm: z.literal("Ed25519"),
    publicKey: lowerHex(32),
    fingerprint: lowerHex(32),
  }),
  signature: lowerHex(64),
});
export type Bundle = z.infer<typeof Bundle>;

/** Who signs: the raw public key in hex, and a way to sign bytes that gives the signature in hex. */
export type Signer = { readonly publicKey: string; readonly sign: (bytes: Uint8Array) => string };

/** The fingerprint of a key: SHA-256 of its 32 raw bytes, in hex. */
export function keyFingerprint(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "hex")).digest("hex");
}

/** Signs contents; `text` is the bundle as it is kept, `sha256` the fingerprint of the contents. */
export function signBundle(
  sealed: Sealed,
  signer: Signer,
): { readonly text: string; readonly sha256: string; readonly key: string } {
  const plain: unknown = JSON.parse(JSON.stringify(sealed));
  const sha256 = canonicalHash(plain);
  const fingerprint = keyFingerprint(signer.publicKey);
  const bundle = {
    ...{ format: bundleFormat, version: 1, sha256, sealed: plain },
    signer: { algorithm: "Ed25519", publicKey: signer.publicKey, fingerprint },
    signature: signer.sign(signedBytes(sha256, fingerprint)),
  };
  return { text: canonicalText(bundle), sha256, key: fingerprint };
}

/** Is the signature of the key over this fingerprint? False too where the key is none. */
export function isSignedBy(bundle: Pick<Bundle, "sha256" | "signer" | "signature">): boolean {
  const { sha256, signer, signature } = bundle;
  try {
    const key = publicKeyOf(signer.publicKey);
    const bytes = signedBytes(sha256, signer.fingerprint);
    return verify(null, bytes, key, Buffer.from(signature, "hex"));
  } catch {
    return false;
  }
}

/** A raw Ed25519 public key in hex as Node's key. */
export function publicKeyOf(publicKey: string) {
  const x = Buffer.from(publicKey, "hex").toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

/** What the key signs: never the bare fingerprint, so that no other program's signature can be passed off as ours. */
function signedBytes(sha256: string, fingerprint: string): Uint8Array {
  return Buffer.from(`${bundleFormat}\n1\n${sha256}\n${fingerprint}\n`);
}
