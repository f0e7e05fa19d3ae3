-- What centres hold and keep doing: certificates with their surveillance visits, and the recurring duties of standards.
-- Nothing here is deleted: certificates end, duties are left, records that a duty was done are withdrawn.

create table assessment_certificates (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  centre_id uuid not null,
  standard text not null,
  level text not null,
  number text not null check (number <> ''),
  body text not null check (body <> ''),
  issued_on date not null,
  -- The last day it is valid.
  valid_until date not null check (valid_until >= issued_on),
  scope text not null,
  remarks text not null,
  -- [{plannedOn, doneOn, outcome}]
  visits jsonb not null,
  ended_how text check (ended_how in ('withdrawn', 'superseded')),
  -- The first day it is no longer held.
  ended_on date,
  ended_reason text,
  ended_at timestamptz,
  ended_by_name text,
  successor_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id),
  foreign key (organisation_id, successor_id) references assessment_certificates (organisation_id, id),
  check ((ended_how is null) = (ended_on is null) and (ended_how is null) = (ended_reason is null)),
  check ((ended_how is null) = (ended_at is null) and (ended_how is null) = (ended_by_name is null)),
  check ((ended_how is not distinct from 'superseded') = (successor_id is not null))
);
create index assessment_certificates_of_centre on assessment_certificates (organisation_id, centre_id, standard);
alter table assessment_certificates enable row level security;
alter table assessment_certificates force row level security;
create policy own_organisation on assessment_certificates
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_certificates to plumbline_app;
grant update (version, level, number, body, issued_on, valid_until, scope, remarks, visits, ended_how, ended_on,
  ended_reason, ended_at, ended_by_name, successor_id) on assessment_certificates to plumbline_app;

-- What was recorded, one row a change.
create table assessment_certificate_versions (
  organisation_id uuid not null references organisations (id),
  certificate_id uuid not null,
  version integer not null check (version > 0),
  says jsonb not null,
  ended jsonb,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (organisation_id, certificate_id, version),
  foreign key (organisation_id, certificate_id) references assessment_certificates (organisation_id, id)
);
alter table assessment_certificate_versions enable row level security;
alter table assessment_certificate_versions force row level security;
create policy own_organisation on assessment_certificate_versions
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_certificate_versions to plumbline_app;

create table assessment_certificate_files (
  organisation_id uuid not null references organisations (id),
  certificate_id uuid not null,
  version integer not null check (version > 0),
  sha256 text not null,
  bytes bigint not null,
  -- Sniffed; the name is the sender's, cleaned.
  type text not null,
  name text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  primary key (organisation_id, certificate_id, version),
  foreign key (organisation_id, certificate_id) references assessment_certificates (organisation_id, id),
  foreign key (organisation_id, sha256) references files (organisation_id, sha256)
);
alter table assessment_certificate_files enable row level security;
alter table assessment_certificate_files force row level security;
create policy own_organisation on assessment_certificate_files
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_certificate_files to plumbline_app;

-- A duty a centre once took up. What it asks for is kept in the words of that day, should the standard drop it.
create table assessment_duties (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  centre_id uuid not null,
  standard text not null,
  -- Criterion, rhythm or occasion, and place among those: '49/month/1'.
  key text not null,
  criterion text not null,
  task_zh text not null,
  task_en text not null,
  every text check (every in ('month', 'quarter', 'year', 'two-years', 'interval')),
  occasion text check (occasion in ('before-duty', 'change', 'leaving', 'missed-target', 'probation')),
  followed boolean not null,
  months integer check (months between 1 and 120),
  position_id uuid,
  account_id uuid,
  starts_on date,
  primary key (organisation_id, id),
  unique (organisation_id, centre_id, standard, key),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id),
  foreign key (organisation_id, position_id) references positions (organisation_id, id),
  foreign key (organisation_id, account_id) references memberships (organisation_id, account_id),
  check ((every is null) <> (occasion is null))
);
alter table assessment_duties enable row level security;
alter table assessment_duties force row level security;
create policy own_organisation on assessment_duties
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_duties to plumbline_app;
grant update (version, task_zh, task_en, followed, months, position_id, account_id, starts_on) on assessment_duties
  to plumbline_app;

-- Each time a duty was done.
create table assessment_duty_deeds (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  duty_id uuid not null,
  done_on date not null,
  done_by text not null check (done_by <> ''),
  note text not null,
  link text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  primary key (organisation_id, id),
  foreign key (organisation_id, duty_id) references assessment_duties (organisation_id, id),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create index assessment_duty_deeds_of_duty on assessment_duty_deeds (organisation_id, duty_id, done_on, id);
alter table assessment_duty_deeds enable row level security;
alter table assessment_duty_deeds force row level security;
create policy own_organisation on assessment_duty_deeds
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_duty_deeds to plumbline_app;
grant update (withdrawn_at, withdrawn_by_name) on assessment_duty_deeds to plumbline_app;
