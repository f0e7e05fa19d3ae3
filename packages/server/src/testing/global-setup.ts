import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../platform/database/index.ts";
import { startEmbedded } from "../platform/postgres/index.ts";
import { quiet } from "./quiet.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's URL of a migrated database that every test database is copied from. */
    templateUrl: string;
  }
}

/** One embedded PostgreSQL for all server tests. It does not sync: what it holds is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-test-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 100 };
  const records = await startEmbedded({ folder, log: quiet, settings });
  await migrate({ url: records.ownerUrl, installation: records.installation });
  project.provide("templateUrl", records.ownerUrl);
  return async () => {
    await records.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
