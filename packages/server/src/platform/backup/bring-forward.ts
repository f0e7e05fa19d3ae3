import { join } from "node:path";
import { type Migrated, migrate } from "../database/index.ts";
import type { Log, Records } from "../postgres/index.ts";
import { backup } from "./backup.ts";

type Bringing = { readonly records: Records; readonly log: Log; readonly now: Date };

/**
 * What a start does with the records: migrates them to this release, after a backup into `<data>/backups` where
 * they held anything, and establishes the data folder.
 */
export async function bringForward({ records, log, now }: Bringing): Promise<Migrated> {
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const migrated = await migrate({
    url: records.ownerUrl,
    installation: records.installation,
    before: async ([first]) => {
      const file = join(records.folder, "backups", `${stamp}-before-${first}.tar.gz`);
      await backup({ records, file, now });
      log.info({ file }, "Backup made before the upgrade");
    },
  });
  records.confirm(migrated.installationId);
  if (migrated.applied.length > 0) log.info({ applied: migrated.applied }, "Records brought forward");
  return migrated;
}
