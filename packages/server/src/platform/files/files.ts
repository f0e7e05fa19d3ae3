import { createHash, randomUUID } from "node:crypto";
import { createReadStream, mkdirSync, rmSync } from "node:fs";
import { link, mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { Refusal } from "@plumbline/core/kernel";
import { syncFolder } from "../postgres/index.ts";

/** A file in the store: its address within the organisation, and its size. */
export type KeptFile = { readonly sha256: string; readonly bytes: number };

/** A file that has come in whole and is durable, but is no file of the store yet: kept or dropped, it ends. */
export type Arrived = KeptFile & {
  /** Up to `length` of its bytes from a place; a negative one counts from the end. */
  read(from: number, length: number): Promise<Buffer>;
  /** Gives the bytes their address in the store; a power cut no longer loses them. */
  keep(organisationId: string): Promise<KeptFile>;
  /** Takes away what was not kept; afterwards nothing but the store has the bytes. */
  drop(): Promise<void>;
};

/** The content-addressed store: a file is found by what it holds, and is never written over. */
export type Files = {
  /** Keeps the bytes; refuses beyond the limit. Once it answers, a power cut does not lose them. */
  put(
    organisationId: string,
    content: Readable | Uint8Array,
    limits: { limitBytes: number },
  ): Promise<KeptFile>;
  /** Takes a stream in, a chunk at a time, and leaves open whether it is kept; a broken-off one leaves nothing. */
  receive(content: Readable, limits: { limitBytes: number }): Promise<Arrived>;
  /** The bytes of a kept file; refuses where they are not there. */
  open(organisationId: string, sha256: string): Promise<Readable>;
  has(organisationId: string, sha256: string): Promise<boolean>;
  /** How many bytes a kept file has on disk; null where it is not there. */
  sizeOf(organisationId: string, sha256: string): Promise<number | null>;
};

/** Opens the store in a data folder and sweeps away what broken-off uploads left; the folder must be locked. */
export function openFiles(dataFolder: string): Files {
  rmSync(join(dataFolder, "files/incoming"), { recursive: true, force: true });
  return joinFiles(dataFolder);
}

/** The store in a data folder that another process may be serving: for a backup or a check beside it. */
export function joinFiles(dataFolder: string): Files {
  const root = join(dataFolder, "files");
  const incoming = join(root, "incoming");
  mkdirSync(incoming, { recursive: true, mode: 0o700 });

  return {
    put: async (organisationId, content, { limitBytes }) => {
      const arriving = join(incoming, randomUUID());
      try {
        const kept = await receive(arriving, content, limitBytes);
        await settle(arriving, pathOf(root, organisationId, kept.sha256), root);
        return kept;
      } finally {
        await rm(arriving, { force: true });
      }
    },
    receive: (content, { limitBytes }) => arrive(root, join(incoming, randomUUID()), content, limitBytes),
    open: async (organisationId, sha256) => {
      const path = pathOf(root, organisationId, sha256);
      if ((await sizeOf(path)) === null) throw new Refusal("file-missing", { sha256 });
      return createReadStream(path);
    },
    has: async (organisationId, sha256) => (await sizeOf(pathOf(root, organisationId, sha256))) !== null,
    sizeOf: (organisationId, sha256) => sizeOf(pathOf(root, organisationId, sha256)),
  };
}

async function arrive(root: string, path: string, content: Readable, limitBytes: number): Promise<Arrived> {
  const drop = () => rm(path, { force: true });
  try {
    const kept = await receive(path, content, limitBytes);
    return {
      ...kept,
      read: (from, length) => readPart(path, from < 0 ? Math.max(0, kept.bytes + from) : from, length),
      keep: async (organisationId) => {
        await settle(path, pathOf(root, organisationId, kept.sha256), root);
        return kept;
      },
      drop,
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function readPart(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const organisationShape = /^[0-9a-f-]{36}$/;
const hashShape = /^[0-9a-f]{64}$/;

function pathOf(root: string, organisationId: string, sha256: string): string {
  // Both come from the records; anything else must never become a path.
  if (!organisationShape.test(organisationId) || !hashShape.test(sha256)) {
    throw new Refusal("file-missing", { sha256 });
  }
  return join(root, organisationId, sha256.slice(0, 2), sha256.slice(2));
}

async function receive(path: string, content: Readable | Uint8Array, limitBytes: number): Promise<KeptFile> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    const source = content instanceof Readable ? content : Readable.from([content]);
    for await (const part of source) {
      const chunk = Buffer.from(part);
      bytes += chunk.length;
      if (bytes > limitBytes) throw new Refusal("file-too-large", { limitBytes });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Gives the bytes their name. A link, unlike a rename, never replaces what already has it. */
async function settle(arriving: string, path: string, root: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await link(arriving, path);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await refuseDifferent(arriving, path);
  }
  for (const changed of [folder, dirname(folder), root]) syncFolder(changed);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** The same hash under the same name must be the same bytes; another size means that the disk lost some. */
async function refuseDifferent(arriving: string, path: string): Promise<void> {
  const [fresh, kept] = await Promise.all([stat(arriving), stat(path)]);
  if (fresh.size !== kept.size) throw new Error(`${path} is damaged: ${kept.size} of ${fresh.size} bytes`);
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
