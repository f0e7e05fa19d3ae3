import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import { withConnection } from "./index.ts";

/** The tables that belong to no single organisation. Everything else is a tenant's. */
const installationWide = [
  ...["accounts", "instance", "migrations", "one_time_links", "pinned_packs", "sessions", "sign_in_attempts"],
];

/** A tenant's own row: its key is its id. */
const tenants = ["organisations"];

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase();
});
afterAll(() => store.close());

async function ask<Row>(sql: string): Promise<Row[]> {
  return withConnection(store.ownerUrl, async (client) => (await client.query(sql)).rows);
}

test("every table is a tenant's, with forced row-level security, or stands in the list above", async () => {
  const open = await ask<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity) order by relname`);
  expect(open.map(({ name }) => name)).toEqual(installationWide);
});

test("every tenant table names its organisation, and every key of it begins with that", async () => {
  const wrong = await ask<{ table: string; what: string }>(`
    with tenant as (
      select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and relforcerowsecurity and relname <> all ('{${tenants}}')
    ), organisation as (
      select attrelid, attnum from pg_attribute where attname = 'organisation_id' and attnotnull
    )
    select relname as table, 'organisation_id is missing or may be null' as what
      from tenant where not exists (select from organisation where attrelid = tenant.oid)
    union all
    select relname, conname from tenant
      join pg_constraint on conrelid = tenant.oid and contype in ('p', 'u')
      left join organisation on attrelid = tenant.oid where conkey[1] is distinct from attnum
    union all
    select relname, indexrelid::regclass::text from tenant
      join pg_index on indrelid = tenant.oid and indisunique
      left join organisation on attrelid = tenant.oid where indkey[0] is distinct from attnum
    union all
    -- A reference to another tenant table must take the organisation along.
    select relname, conname from tenant
      join pg_constraint on conrelid = tenant.oid and contype = 'f'
        and confrelid in (select oid from tenant)
      left join organisation on attrelid = tenant.oid where conkey[1] is distinct from attnum`);
  expect(wrong).toEqual([]);
});

test("every tenant table has a policy for reading and writing its own organisation", async () => {
  const without = await ask<{ name: string }>(`
    select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace
      and not exists (select from pg_policy where polrelid = pg_class.oid and polcmd = '*'
        and pg_get_expr(polqual, polrelid) like '%app.organisation%'
        and pg_get_expr(polwithcheck, polrelid) like '%app.organisation%')`);
  expect(without).toEqual([]);
});

test("no view or function runs with the owner's rights", async () => {
  const strong = await ask(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions @> '{security_invoker=true}', false)
    union all
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
  expect(strong).toEqual([]);
});

/**
 * The tables whose rows the application may take away: what ends, none of it a record of somebody's work. The plan of a
 * team is laid anew while nothing is submitted; the journal keeps each.
 */
const team = [
  "assessment_team_members",
  "assessment_team_parts",
  "assessment_team_sites",
  "assessment_teams",
];
const mayEnd = [
  "api_tokens",
  ...team,
  "benchmark_files",
  "instance",
  "one_time_links",
  "sessions",
  "sign_in_attempts",
];

test("the application may delete only what ends, and a table to come gives it nothing by itself", async () => {
  const deletable = await ask<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and has_table_privilege('plumbline_app', oid, 'delete') order by relname`);
  expect(deletable.map(({ name }) => name)).toEqual(mayEnd);
  const whole = await ask<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and has_table_privilege('plumbline_app', oid, 'update') order by relname`);
  expect(whole.map(({ name }) => name)).toEqual(["instance", "sign_in_attempts"]);
  expect(await ask("select from pg_default_acl where defaclacl::text like '%plumbline_app%'")).toEqual([]);
});
