import type { Readable } from "node:stream";
import type { JournalContext } from "../journal/index.ts";
import type { Arrived, Files, KeptFile } from "./files.ts";
import { saveFile } from "./store.ts";

/** What arrives with an upload. `type` is the sniffed one, never the sender's word. */
export type Arrival = {
  readonly content: Readable | Uint8Array;
  readonly name: string;
  readonly type: string;
  readonly limitBytes: number;
};

/** Keeps a file and writes it down: first the bytes, durably, then the row, so that a row never points nowhere. */
export async function keepFile(
  { tx, actor, now }: JournalContext,
  files: Files,
  { content, name, type, limitBytes }: Arrival,
): Promise<KeptFile> {
  const kept = await files.put(actor.organisationId, content, { limitBytes });
  await saveFile(tx, {
    organisation_id: actor.organisationId,
    ...kept,
    ...{ type, name, uploaded_by: actor.accountId, at: now.toISOString() },
  });
  return kept;
}

/** Keeps a file that came in as a stream and writes it down, with the same order of things. */
export async function keepArrived(
  { tx, actor, now }: JournalContext,
  arrived: Arrived,
  { name, type }: Pick<Arrival, "name" | "type">,
): Promise<KeptFile> {
  const { sha256, bytes } = await arrived.keep(actor.organisationId);
  await saveFile(tx, {
    ...{ organisation_id: actor.organisationId, sha256, bytes, type, name },
    ...{ uploaded_by: actor.accountId, at: now.toISOString() },
  });
  return { sha256, bytes };
}
