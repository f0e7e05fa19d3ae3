-- Accounts, memberships, sign-ins, one-time links and tokens for programs.
-- Secrets are never stored, only their SHA-256.

-- A person's account for the whole installation; organisations see it through a membership.
create table accounts (
  id uuid primary key,
  login_name text not null unique check (login_name = lower(login_name)),
  name text not null,
  language text not null check (language in ('zh', 'en')),
  -- Argon2id; null until the person has redeemed the first link.
  password_hash text,
  created_at timestamptz not null
);
grant select, insert on accounts to plumbline_app;
grant update (name, language, password_hash) on accounts to plumbline_app;

-- What an account is in one organisation. The name is the one this organisation knows the person by.
create table memberships (
  organisation_id uuid not null references organisations (id),
  account_id uuid not null references accounts (id),
  name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  state text not null check (state in ('active', 'deactivated')),
  last_seen_at timestamptz,
  created_at timestamptz not null,
  primary key (organisation_id, account_id)
);
create index memberships_of_account on memberships (account_id);

alter table memberships enable row level security;
alter table memberships force row level security;
create policy own_organisation on memberships
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
-- Somebody who has proved who they are sees where they belong, before any organisation is chosen.
create policy own_account on memberships for select
  using (account_id = nullif(current_setting('app.account', true), '')::uuid);
grant select, insert on memberships to plumbline_app;
grant update (name, roles, state, last_seen_at) on memberships to plumbline_app;

-- One sign-in of an account. organisation_id is the organisation worked in, where there is one.
create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  organisation_id uuid references organisations (id),
  token_hash bytea not null unique,
  device text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_of_account on sessions (account_id);
create index sessions_by_end on sessions (expires_at);
grant select, insert, update, delete on sessions to plumbline_app;

-- A link that works once; the row is deleted when it is redeemed.
create table one_time_links (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  organisation_id uuid references organisations (id),
  purpose text not null check (purpose in ('invitation', 'reset')),
  secret_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index one_time_links_of_account on one_time_links (account_id);
grant select, insert, delete on one_time_links to plumbline_app;

-- Failed sign-ins by account and by address, both as SHA-256, so that guessing has to wait.
create table sign_in_attempts (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
grant select, insert, update, delete on sign_in_attempts to plumbline_app;

-- A token for programs: it acts in one organisation until it expires or is revoked (deleted).
create table api_tokens (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  token_hash bytea not null,
  created_by uuid not null references accounts (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  primary key (organisation_id, id)
);
create index api_tokens_by_hash on api_tokens (token_hash);

alter table api_tokens enable row level security;
alter table api_tokens force row level security;
create policy own_organisation on api_tokens
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
-- Whoever holds the secret finds the one row it opens.
create policy holder on api_tokens for select
  using (encode(token_hash, 'hex') = nullif(current_setting('app.token_hash', true), ''));
grant select, insert, delete on api_tokens to plumbline_app;
grant update (last_used_at) on api_tokens to plumbline_app;
