import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, safe in a URL and a cookie; 43 characters after the prefix. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What is stored of a secret. SHA-256 suffices: there is nothing to guess in 256 random bits. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
