-- When a centre is assessed again, and what whoever takes over needs to know of each section.

create table assessment_schedules (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  centre_id uuid not null,
  standard text not null,
  every text not null check (every in ('year', 'half-year', 'quarter')),
  -- The day the first run is due. Runs that were finished before `counts_from` moved nothing on: they are older than it.
  starts_on date not null,
  counts_from timestamptz not null,
  -- May hold {year}, {half}, {quarter} and {month}.
  title text not null,
  purpose text not null check (purpose in ('self', 'internal', 'external')),
  -- Area or section codes, empty for all; null takes the scope of the run before.
  scope text[],
  account_id uuid,
  lead_days integer not null check (lead_days between 0 and 180),
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  ended_at timestamptz,
  -- The run last started from it.
  started_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id),
  foreign key (organisation_id, account_id) references memberships (organisation_id, account_id),
  foreign key (organisation_id, started_id) references assessments (organisation_id, id)
);
-- Two schedules of one centre by one standard would move each other on.
create unique index assessment_schedules_running on assessment_schedules (organisation_id, centre_id, standard)
  where ended_at is null;
alter table assessment_schedules enable row level security;
alter table assessment_schedules force row level security;
create policy own_organisation on assessment_schedules
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_schedules to plumbline_app;
grant update (every, starts_on, counts_from, title, purpose, scope, account_id, lead_days, version, ended_at, started_id)
  on assessment_schedules to plumbline_app;

-- An emptied note stays, for its version.
create table assessment_section_notes (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  section text not null,
  owner text not null,
  documents text not null,
  actions text[] not null,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (organisation_id, assessment_id, section),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_section_notes enable row level security;
alter table assessment_section_notes force row level security;
create policy own_organisation on assessment_section_notes
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_section_notes to plumbline_app;
grant update (owner, documents, actions, version, changed_at, changed_by, changed_by_name)
  on assessment_section_notes to plumbline_app;

-- Beside the assessment report there is the hand-over manual. One that names people of the centre is handed only to
-- those who may read people.
alter table assessment_reports
  add column kind text not null default 'assessment' check (kind in ('assessment', 'hand-over')),
  add column names_people boolean not null default false;
