import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import type { Signer } from "@plumbline/documents";
import { syncFolder, writeDurably } from "../postgres/index.ts";

/** The key by which this installation signs. It is made when it is first needed and never replaced in silence. */
export type InstanceKey = {
  /** The raw public key in hex; null while nothing was signed yet. */
  readonly publicKey: () => string | null;
  /**
   * Signs. Where there is no key, it is made only if nothing was signed before; the fingerprint of the key that did is
   * handed in.
   */
  readonly signer: (signedBefore?: string | null) => Signer;
};

/** Where the key is kept, in its data folder. */
export const instanceKeyFile = "keys/instance-key.pem";

/** Under what the installation remembers the fingerprint of the key that signed last. */
export const signedByEntry = "signed-by";

/** The signing key of a data folder. */
export function openInstanceKey(dataFolder: string): InstanceKey {
  const file = join(dataFolder, instanceKeyFile);
  let known: KeyObject | undefined;
  const read = () => {
    if (!known && existsSync(file)) known = readInstanceKey(file);
    return known;
  };
  return {
    publicKey: () => {
      const key = read();
      return key ? rawPublicKey(key) : null;
    },
    signer: (signedBefore = null) => {
      const found = read();
      if (!found && signedBefore !== null) {
        throw new Refusal("instance-key-lost", { file, fingerprint: signedBefore });
      }
      known = found ?? makeKey(file);
      const key = known;
      return {
        publicKey: rawPublicKey(key),
        sign: (bytes) => sign(null, bytes, key).toString("hex"),
      };
    },
  };
}

/** Reads a key; refuses what is none, for a damaged key must never be followed by another one. */
export function readInstanceKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below, as for a key of another kind.
  }
  throw new Refusal("instance-key-unreadable", { file });
}

/** The 32 bytes of its public half, in hex. */
export function rawPublicKey(key: KeyObject): string {
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return Buffer.from(x, "base64url").toString("hex");
}

/** Nothing in here waits, so that two requests at once cannot make two keys; the folder has one server. */
function makeKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync("ed25519");
  keepInstanceKey(file, privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  return privateKey;
}

/** Writes a key's text down for nobody but this user, durably. */
export function keepInstanceKey(file: string, pem: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  writeDurably(file, pem);
  syncFolder(dirname(folder));
}
