import { accessSync, constants, statfsSync, statSync } from "node:fs";
import { Refusal, type Text } from "@plumbline/core/kernel";
import type { Client } from "pg";
import { openDatabase, readMigrations, withConnection } from "../database/index.ts";
import { pendingMigrations, readApplied } from "../database/migrate.ts";
import { databaseRefusals } from "../database/refusals.ts";
import { type Files, joinFiles } from "../files/index.ts";
import { anchorHeads, readAnchors } from "../journal/index.ts";
import { productVersion, type Records } from "../postgres/index.ts";
import * as findings from "./findings.ts";
import * as store from "./store.ts";

/** One line of a check-up: what was looked at, whether it is well, and what was found, with the remedy. */
export type Finding = { readonly check: string; readonly ok: boolean; readonly message: Text };

/** What the records say that a check beside them needs: the fingerprint of the key that signed last. */
export type Known = { readonly signedBy: string | null };

/** A check that a capability brings; it is told the data folder. */
export type Check = (folder: string, known: Known) => Promise<Finding>;

type Patient = { readonly records: Records; readonly now: Date; readonly checks?: readonly Check[] };

/** Looks an installation over without changing it: versions, folder, space, database, roles, journals, files, and what else is brought. */
export async function doctor({ records, now, checks = [] }: Patient): Promise<readonly Finding[]> {
  const found = [checkFolder(records.folder), checkSpace(records.folder)];
  let signedBy: string | null = null;
  try {
    await withConnection(records.ownerUrl, async (client) => {
      found.unshift(await checkVersions(client));
      found.push(await checkMigrations(client), await checkDurability(client), await checkPolicies(client));
      signedBy = await store.readSignedBy(client);
      found.push(...(await checkOrganisations(client, records, now)));
    });
    found.push(await checkAppRole(records));
  } catch (error) {
    found.push({ check: "database", ok: false, message: explain(error) });
  }
  for (const check of checks) found.push(await check(records.folder, { signedBy }));
  return found;
}

async function checkVersions(client: Client): Promise<Finding> {
  const { rows } = await client.query("select current_setting('server_version') as version");
  const postgres = String(rows[0]?.version);
  const versions = `Plumbline ${productVersion}, Node ${process.versions.node}, PostgreSQL ${postgres}`;
  return { check: "versions", ok: true, message: { zh: versions, en: versions } };
}

function checkFolder(folder: string): Finding {
  const mode = statSync(folder).mode & 0o777;
  // Walking through is allowed (PostgreSQL may run as another user); listing and writing are not.
  if ((mode & 0o066) !== 0) return findings.folderOpen(folder, mode);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return findings.folderReadOnly(folder);
  }
  return findings.folderWell(folder);
}

const leastFreeBytes = 1024 ** 3;

function checkSpace(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  return findings.space(bavail * bsize, leastFreeBytes);
}

async function checkMigrations(client: Client): Promise<Finding> {
  try {
    const pending = pendingMigrations(readMigrations(), await readApplied(client));
    return findings.migrations(pending.map(({ name }) => name));
  } catch (error) {
    return { check: "migrations", ok: false, message: explain(error) };
  }
}

async function checkDurability(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(`
    select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off'
    union all select name from pg_settings where name = 'synchronous_commit' and setting in ('off', 'local')`);
  return findings.durability(rows.map(({ name }) => name));
}

async function checkPolicies(client: Client): Promise<Finding> {
  return findings.policies(await store.readUnprotectedTables(client));
}

async function checkAppRole({ appUrl }: Records): Promise<Finding> {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  try {
    const database = await openDatabase({ url: appUrl, log, connections: 1 });
    await database.close();
    return findings.appRoleWell();
  } catch (error) {
    return { check: "app-role", ok: false, message: explain(error) };
  }
}

async function checkOrganisations(
  client: Client,
  { folder }: Records,
  now: Date,
): Promise<readonly Finding[]> {
  const files = joinFiles(folder);
  const anchors = readAnchors(folder);
  const journals = { entries: 0, broken: [] as string[] };
  const kept = { files: 0, missing: [] as string[] };
  for (const organisationId of await store.readOrganisations(client)) {
    const anchor = anchors.get(organisationId);
    let anchored = anchor === undefined;
    const chain = await store.followJournal(client, organisationId, (sequence, hash) => {
      if (sequence === anchor?.sequence && hash === anchor.hash) anchored = true;
    });
    journals.entries += chain.entries;
    const intact = anchored && chain.brokenAt === null;
    if (!intact) journals.broken.push(`${organisationId} #${chain.brokenAt ?? anchor?.sequence}`);
    const head = { at: now.toISOString(), organisationId, sequence: chain.entries, hash: chain.head };
    if (intact) anchorHeads(folder, [head]);
    await countFiles(client, files, organisationId, kept);
  }
  return [findings.journals(journals.entries, journals.broken), findings.files(kept.files, kept.missing)];
}

async function countFiles(
  client: Client,
  files: Files,
  organisationId: string,
  kept: { files: number; missing: string[] },
): Promise<void> {
  for await (const { sha256, bytes } of store.readFileRows(client, organisationId)) {
    kept.files += 1;
    if ((await files.sizeOf(organisationId, sha256)) !== bytes)
      kept.missing.push(`${organisationId}/${sha256}`);
  }
}

function explain(error: unknown): Text {
  const code = error instanceof Refusal ? error.code : "";
  const rule = Object.entries(databaseRefusals).find(([known]) => known === code)?.[1];
  if (rule && error instanceof Refusal) return rule.text(error.data);
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `检查中断：${reason}`, en: `The check broke off: ${reason}` };
}
