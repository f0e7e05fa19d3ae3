import { bringForward } from "../platform/backup/index.ts";
import { enterOrganisation, openDatabase } from "../platform/database/index.ts";
import { journal } from "../platform/journal/index.ts";
import { startEmbedded } from "../platform/postgres/index.ts";
import { quiet } from "./quiet.ts";

// Run as a process of its own by tests that kill it: writes journal entries as fast as it can and tells its
// parent each one that the database has acknowledged.
const [folder = "", organisationId = ""] = process.argv.slice(2);
const records = await startEmbedded({ folder, log: quiet });
await bringForward({ records, log: quiet, now: new Date() });
const database = await openDatabase({ url: records.appUrl, log: quiet });
await database.inInstallation(async (tx) => {
  const organisation = { id: organisationId, name: "写", created_at: new Date().toISOString() };
  await tx
    .insertInto("organisations")
    .values(organisation)
    .onConflict((known) => known.column("id").doNothing())
    .execute();
});

async function writeOn(): Promise<never> {
  for (;;) {
    const sequence = await database.inInstallation(async (tx) => {
      await enterOrganisation(tx, organisationId);
      const actor = { accountId: null, name: "writer", organisationId };
      await journal({ tx, actor, now: new Date() }, "write", { subject: "line", subjectId: "1" }, {});
      const newest = tx.selectFrom("journal").select("sequence").orderBy("sequence", "desc");
      return (await newest.executeTakeFirstOrThrow()).sequence;
    });
    process.send?.(sequence);
  }
}
// Killed from outside together with its PostgreSQL; an error on the way is part of that.
await Promise.allSettled([writeOn(), writeOn(), writeOn()]);
