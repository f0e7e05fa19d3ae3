-- The platform's own tables: the organisations, what the installation remembers, the journal, the files.
-- Every tenant table shows rows only inside a transaction that set app.organisation, and no other's.

-- What the application's role may do with every table to come; a table that allows less revokes it.
alter default privileges in schema public grant select, insert, update, delete on tables to plumbline_app;

create table instance (
  key text primary key,
  value jsonb not null
);

-- A tenant's own row. The installation's transactions (set-up, sign-in, backup) see the list of them, too.
create table organisations (
  id uuid primary key,
  name text not null,
  version integer not null default 1,
  created_at timestamptz not null
);
alter table organisations enable row level security;
alter table organisations force row level security;
create policy own_or_installation on organisations
  using (
    id = nullif(current_setting('app.organisation', true), '')::uuid
    or current_setting('app.scope', true) = 'installation'
  )
  with check (
    id = nullif(current_setting('app.organisation', true), '')::uuid
    or current_setting('app.scope', true) = 'installation'
  );
revoke update, delete on organisations from plumbline_app;
grant update (name, version) on organisations to plumbline_app;

create table journal (
  organisation_id uuid not null references organisations (id),
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  actor_account_id uuid,
  actor_name text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  data jsonb not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, sequence)
);
create index journal_by_subject on journal (organisation_id, subject_id, sequence);
create index journal_by_time on journal (organisation_id, at);
alter table journal enable row level security;
alter table journal force row level security;
create policy own_organisation on journal
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
revoke update, delete on journal from plumbline_app;

-- Append-only even for the owner: grants keep the application out, the trigger everybody else.
create function refuse_journal_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end
$$;
create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function refuse_journal_change();

-- What is kept in the content-addressed folder; the bytes are found by organisation and sha256.
create table files (
  organisation_id uuid not null references organisations (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  type text not null,
  name text not null,
  uploaded_by uuid,
  at timestamptz not null,
  primary key (organisation_id, sha256)
);
alter table files enable row level security;
alter table files force row level security;
create policy own_organisation on files
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
revoke update, delete on files from plumbline_app;
