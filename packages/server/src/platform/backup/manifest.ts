import { z } from "zod";
import { instanceKeyFile } from "../keys/instance-key.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The format written; a reader accepts this and older ones. 2: with the standards of the data folder; 3: with the signing key. */
export const backupFormat = 3;

/** The last entry of a backup, `manifest.json`: what it is, and the hash of everything before it. */
export const Manifest = z.object({
  format: z.int(),
  version: z.string(),
  installationId: z.uuid(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: Sha256 })),
  tables: z.array(z.object({ name: z.string(), rows: z.int() })),
  /** Each organisation's journal as it stood: how many entries, and the newest one's hash. */
  journals: z.array(z.object({ organisationId: z.uuid(), entries: z.int(), head: Sha256 })),
  /** Files the records speak of that were not there, or not whole, when the backup was made. */
  missing: z.array(z.object({ organisationId: z.uuid(), sha256: Sha256 })),
  entries: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: Sha256 })),
});
export type Manifest = z.infer<typeof Manifest>;

/** An entry as sealed in the manifest. */
export type SealedEntry = Manifest["entries"][number];

/** `tables/<table>/<organisation or "installation">/<number>.jsonl`: rows as JSON, one a line. */
export const tableEntry = /^tables\/(?<table>[a-z_]+)\/(?<owner>installation|[0-9a-f-]{36})\/\d{6}\.jsonl$/;

/** `files/<organisation>/<sha256>`: the bytes. */
export const fileEntry = /^files\/(?<organisationId>[0-9a-f-]{36})\/(?<sha256>[0-9a-f]{64})$/;

/** `standards/<id>/<edition>/<file>`: a file of a standard that was laid into the data folder. */
export const packEntry =
  /^standards\/(?<id>[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)\/(?<edition>[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)\/(?<file>[a-z0-9-]+\.yaml)$/;

/** The key by which the installation signs, where it has signed anything. */
export const keyEntry = instanceKeyFile;
