import type { Client } from "pg";
import { PgBoss } from "pg-boss";
import { appRole } from "../database/role.ts";

/** The schema the queues live in. */
export const queueSchema = "pgboss";

/** Creates the job queues or brings them forward, as the owner, so that the application needs no such right. */
export async function installQueues(url: string, client: Client): Promise<void> {
  const boss = new PgBoss({
    ...{ connectionString: url, schema: queueSchema, max: 1, supervise: false, schedule: false },
    application_name: "plumbline-migrator",
  });
  boss.on("error", () => {}); // start() reports what matters
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(`
    grant usage on schema ${queueSchema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${queueSchema} to ${appRole};
    grant usage on all sequences in schema ${queueSchema} to ${appRole};
    grant execute on all functions in schema ${queueSchema} to ${appRole}`);
}
