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
  await client.query(`
    do $$ begin
      execute format('revoke create, temporary on database %I from public', current_database());
      revoke create on schema public from public;
      grant usage on schema public to ${appRole};
      -- Without a URL of its own the application connects as the owner and takes the role.
      if not pg_has_role(current_user, '${appRole}', 'usage') then
        grant ${appRole} to current_user;
      end if;
    exception when insufficient_privilege then
      raise notice 'grants are left to the administrator';
    end $$`);
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
