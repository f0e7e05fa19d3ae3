-- Benchmarks: which centres take part, how many a group needs, and the anonymous files of other installations.

-- One of the wide parts of the country; null where nobody said.
alter table centres add column region text;
grant update (region) on centres to plumbline_app;

-- One row an organisation that ever set anything. The number is raised, never lowered.
create table benchmark_settings (
  organisation_id uuid not null references organisations (id),
  least integer not null check (least between 5 and 100),
  -- Random; names this installation to those who take its files in, and nothing else.
  source uuid not null,
  version integer not null check (version > 0),
  primary key (organisation_id)
);
alter table benchmark_settings enable row level security;
alter table benchmark_settings force row level security;
create policy own_organisation on benchmark_settings
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on benchmark_settings to plumbline_app;
grant update (least, version) on benchmark_settings to plumbline_app;

-- Whether a centre takes part. Without a row it does not; the journal keeps every change of mind.
create table benchmark_consents (
  organisation_id uuid not null references organisations (id),
  centre_id uuid not null,
  consented boolean not null,
  -- Random, made anew with each consent: the ids of the centre's entries are worked out from it.
  secret uuid not null,
  version integer not null check (version > 0),
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (organisation_id, centre_id),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id)
);
alter table benchmark_consents enable row level security;
alter table benchmark_consents force row level security;
create policy own_organisation on benchmark_consents
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on benchmark_consents to plumbline_app;
grant update (consented, secret, version, decided_by, decided_by_name, decided_at) on benchmark_consents
  to plumbline_app;

-- Files of other installations; a later one of the same source takes the place of the former.
create table benchmark_files (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  source uuid not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_by uuid not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, source)
);
alter table benchmark_files enable row level security;
alter table benchmark_files force row level security;
create policy own_organisation on benchmark_files
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, delete on benchmark_files to plumbline_app;

create table benchmark_entries (
  organisation_id uuid not null references organisations (id),
  file_id uuid not null,
  entry_id uuid not null,
  rules_hash text not null check (rules_hash ~ '^[0-9a-f]{64}$'),
  standard text not null,
  industry text,
  seats text,
  region text,
  quarter text not null check (quarter ~ '^20\d\d-Q[1-4]$'),
  share double precision check (share between 0 and 1),
  level text,
  -- {code: share}
  sections jsonb not null,
  primary key (organisation_id, file_id, entry_id, rules_hash),
  foreign key (organisation_id, file_id) references benchmark_files (organisation_id, id) on delete cascade
);
create index benchmark_entries_by_rules on benchmark_entries (organisation_id, rules_hash);
alter table benchmark_entries enable row level security;
alter table benchmark_entries force row level security;
create policy own_organisation on benchmark_entries
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on benchmark_entries to plumbline_app;
