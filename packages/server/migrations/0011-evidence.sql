-- Evidence of assessments, the sampling plan, and what was decided on facts. Nothing is deleted or written over:
-- pieces are withdrawn with a reason, files come in versions, links that no longer stand say so.

create table assessment_evidence (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  assessment_id uuid not null,
  kind text not null check (kind in ('file', 'photograph', 'link', 'interview', 'observation', 'sample', 'fact')),
  title text not null,
  shows text not null,
  holds text check (holds in ('document', 'record')),
  address text,
  -- Names of sites or teams; none means the whole centre.
  valid_for text[] not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  collected_by text not null,
  collected_on date,
  confidentiality text not null check (confidentiality in ('team', 'assessors')),
  -- What the records showed when a fact was accepted.
  fact jsonb,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  check ((kind = 'fact') = (fact is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
create index assessment_evidence_of_assessment on assessment_evidence (organisation_id, assessment_id, id);
alter table assessment_evidence enable row level security;
alter table assessment_evidence force row level security;
create policy own_organisation on assessment_evidence
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_evidence to plumbline_app;
grant update (title, shows, holds, address, valid_for, valid_from, valid_to, collected_by, collected_on, confidentiality,
  fact, version, withdrawn_at, withdrawn_by_name, withdrawn_reason) on assessment_evidence to plumbline_app;

create table assessment_evidence_links (
  organisation_id uuid not null references organisations (id),
  evidence_id uuid not null,
  criterion text not null,
  angle text not null,
  standing boolean not null,
  primary key (organisation_id, evidence_id, criterion, angle),
  foreign key (organisation_id, evidence_id) references assessment_evidence (organisation_id, id)
);
alter table assessment_evidence_links enable row level security;
alter table assessment_evidence_links force row level security;
create policy own_organisation on assessment_evidence_links
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_evidence_links to plumbline_app;
grant update (standing) on assessment_evidence_links to plumbline_app;

create table assessment_evidence_files (
  organisation_id uuid not null references organisations (id),
  evidence_id uuid not null,
  version integer not null check (version > 0),
  sha256 text not null,
  bytes bigint not null,
  -- Sniffed; the name is the sender's, cleaned.
  type text not null,
  name text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  primary key (organisation_id, evidence_id, version),
  foreign key (organisation_id, evidence_id) references assessment_evidence (organisation_id, id),
  foreign key (organisation_id, sha256) references files (organisation_id, sha256)
);
alter table assessment_evidence_files enable row level security;
alter table assessment_evidence_files force row level security;
create policy own_organisation on assessment_evidence_files
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_evidence_files to plumbline_app;

create table assessment_samples (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  assessment_id uuid not null,
  kind text not null check (kind in ('site', 'team', 'record', 'person')),
  what text not null,
  population bigint check (population >= 0),
  size bigint check (size >= 0 and size <= population),
  chosen text not null,
  looked_at_by text not null,
  looked_at_on date,
  remarks text not null,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by_name is null))
);
create index assessment_samples_of_assessment on assessment_samples (organisation_id, assessment_id, id);
alter table assessment_samples enable row level security;
alter table assessment_samples force row level security;
create policy own_organisation on assessment_samples
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_samples to plumbline_app;
grant update (kind, what, population, size, chosen, looked_at_by, looked_at_on, remarks, version, changed_at,
  changed_by_name, withdrawn_at, withdrawn_by_name, withdrawn_reason) on assessment_samples to plumbline_app;

-- One row a decision; the highest version is the one that stands.
create table assessment_fact_decisions (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  fact_id text not null,
  version integer not null check (version > 0),
  outcome text not null check (outcome in ('accepted', 'overruled')),
  reason text not null check (outcome = 'accepted' or reason <> ''),
  -- The fact as it was decided on.
  fact jsonb not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  primary key (organisation_id, assessment_id, fact_id, version),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_fact_decisions enable row level security;
alter table assessment_fact_decisions force row level security;
create policy own_organisation on assessment_fact_decisions
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_fact_decisions to plumbline_app;
