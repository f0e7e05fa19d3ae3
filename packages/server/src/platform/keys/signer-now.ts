import { keyFingerprint, type Signer } from "@plumbline/documents";
import { readInstance, type Tx, writeInstance } from "../database/index.ts";
import { type InstanceKey, signedByEntry } from "./instance-key.ts";

/**
 * Signs with the installation's key and remembers which one it was. A key that signed and is gone is refused instead of
 * being followed by another; one that somebody put in its place is taken.
 */
export async function signerNow(tx: Tx, instanceKey: InstanceKey): Promise<Signer> {
  const before = await readInstance(tx, signedByEntry);
  const signer = instanceKey.signer(typeof before === "string" ? before : null);
  const fingerprint = keyFingerprint(signer.publicKey);
  if (fingerprint !== before) await writeInstance(tx, signedByEntry, fingerprint);
  return signer;
}
