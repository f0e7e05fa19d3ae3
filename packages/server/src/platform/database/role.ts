import { Refusal } from "@plumbline/core/kernel";
import type { Client } from "pg";

/** The application's role: it may log in and nothing else; tables grant it what it needs. */
export const appRole = "plumbline_app";

/**
 * Makes sure the application's role exists without privileges of its own, and that nobody but the owner can
 * create objects in the database. Refuses where the role is missing and may not be created.
 */
export async function ensureAppRole(client: Client): Promise<void> {
  if (!(await roleExists(client))) await createRole(client);
  const { rows } = await client.query("select quote_ident(current_database()) as name");
  await whereAllowed(client, `revoke create, temporary on database ${rows[0].name} from public`);
  await whereAllowed(client, "revoke create on schema public from public");
  await whereAllowed(client, `grant usage on schema public to ${appRole}`);
  // Without a URL of its own the application connects as the owner and takes the role.
  const { rows: own } = await client.query(
    `select pg_has_role(current_user, '${appRole}', 'member') as member`,
  );
  if (!own[0].member) await whereAllowed(client, `grant ${appRole} to current_user`);
}

/** What the owner of a hosted database may not do is left to its administrator; `doctor` tells if it matters. */
async function whereAllowed(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const refused = error instanceof Error && "code" in error && error.code === "42501";
    if (!refused) throw error;
  }
}

async function roleExists(client: Client): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [appRole]);
  return rowCount === 1;
}

async function createRole(client: Client): Promise<void> {
  try {
    await client.query(
      `create role ${appRole} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`,
    );
  } catch (error) {
    // Two installations on one PostgreSQL may create it at the same moment: then it is there, which will do.
    if (!(await roleExists(client))) throw new Refusal("database-role-missing", { reason: String(error) });
  }
}
