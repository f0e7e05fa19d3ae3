import { createPublicKey, verify } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFingerprint, publicKeyPem } from "@plumbline/documents";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkInstanceKey, instanceKeyFile, openInstanceKey } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => join(folder, instanceKeyFile);
const bytes = Buffer.from("what is signed");

test("a key is made when it is first needed, for nobody else to read, and is the same ever after", () => {
  const key = openInstanceKey(folder);
  expect([key.publicKey(), existsSync(file())]).toEqual([null, false]);
  const { publicKey, sign } = key.signer();
  expect([statSync(file()).mode & 0o777, statSync(join(folder, "keys")).mode & 0o777]).toEqual([
    0o600, 0o700,
  ]);
  const isSigned = verify(
    null,
    bytes,
    createPublicKey(publicKeyPem(publicKey)),
    Buffer.from(sign(bytes), "hex"),
  );
  expect(isSigned).toBe(true);
  const again = openInstanceKey(folder);
  expect([again.publicKey(), again.signer().publicKey, key.publicKey()]).toEqual([
    ...[publicKey, publicKey, publicKey],
  ]);
});

test("a damaged key, or one of another kind, is refused and never replaced", () => {
  openInstanceKey(folder).signer();
  writeFileSync(file(), "-----BEGIN PRIVATE KEY-----\nnothing\n");
  const damaged = openInstanceKey(folder);
  expect(() => damaged.signer()).toThrow("instance-key-unreadable");
  expect(() => damaged.publicKey()).toThrow("instance-key-unreadable");
  expect(readFileSync(file(), "utf8")).toContain("nothing");
});

test("a check-up tells whether the key is there, whole, and closed to others", async () => {
  expect(await checkInstanceKey(folder, { signedBy: null })).toMatchObject({
    ok: true,
    check: "signing-key",
  });
  const { publicKey } = openInstanceKey(folder).signer();
  const well = await checkInstanceKey(folder, { signedBy: null });
  expect([well.ok, well.message.en.includes(keyFingerprint(publicKey))]).toEqual([true, true]);
  chmodSync(file(), 0o644);
  expect((await checkInstanceKey(folder, { signedBy: null })).ok).toBe(false);
  chmodSync(file(), 0o600);
  writeFileSync(file(), "nothing");
  expect((await checkInstanceKey(folder, { signedBy: null })).ok).toBe(false);
});

test("a key that signed and is gone is never followed by another in silence; a check-up says which one to bring back", async () => {
  const signedBy = "a".repeat(64);
  const lost = openInstanceKey(folder);
  expect(() => lost.signer(signedBy)).toThrow("instance-key-lost");
  expect(existsSync(file())).toBe(false);
  const gone = await checkInstanceKey(folder, { signedBy });
  expect([gone.ok, gone.message.en.includes(signedBy)]).toEqual([false, true]);
  // Whoever means it lays another key there by hand.
  const { publicKey } = openInstanceKey(folder).signer();
  expect(openInstanceKey(folder).signer(signedBy).publicKey).toBe(publicKey);
  const other = await checkInstanceKey(folder, { signedBy });
  expect([other.ok, other.message.en.includes(keyFingerprint(publicKey))]).toEqual([false, true]);
  expect((await checkInstanceKey(folder, { signedBy: keyFingerprint(publicKey) })).ok).toBe(true);
});
