-- Assessments, their answers, and the reports made of them. Answers are never deleted: taking one back is a new
-- version of its row.

create table assessments (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  centre_id uuid not null,
  -- The pinned standard: its name, and its pack by hash (pinned_packs knows no organisation, so there is no key).
  standard text not null,
  pack_hash text not null check (pack_hash ~ '^[0-9a-f]{64}$'),
  title text not null,
  purpose text not null check (purpose in ('self', 'internal', 'external')),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  -- Area or section codes; empty means all.
  scope text[] not null,
  held text,
  -- Effort of one step up, by criterion, where it differs from the pack's.
  weights jsonb not null default '{}',
  -- Counts changes of everything above and of the state; answers_version counts changes of answers.
  version integer not null default 1,
  answers_version integer not null default 0,
  created_at timestamptz not null,
  created_by uuid not null,
  closed_at timestamptz,
  -- Complete years in operation as known when the assessment was closed; while it is open they follow the centre.
  years_at_close integer,
  archived_at timestamptz,
  -- What lists show, renewed in the transaction of every change of an answer.
  rated integer not null,
  asked integer not null,
  points integer not null,
  max_points integer not null,
  -- [{level, years}]: levels that hold with all lower ones, years in operation aside.
  levels_met jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id)
);
create index assessments_of_centre on assessments (organisation_id, centre_id, last_day);
create index assessments_open on assessments (organisation_id, last_day)
  where closed_at is null and archived_at is null;
alter table assessments enable row level security;
alter table assessments force row level security;
create policy own_organisation on assessments
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessments to plumbline_app;
grant update (title, purpose, first_day, last_day, scope, held, weights, version, answers_version, closed_at,
  years_at_close, archived_at, rated, asked, points, max_points, levels_met) on assessments to plumbline_app;

-- One row a rater. Versions count over all raters of a criterion and angle; the highest is the rating that counts.
create table assessment_ratings (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  criterion text not null,
  angle text not null,
  rater_id uuid not null,
  rater_name text not null,
  -- Null where a rating was taken back.
  value text,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  primary key (organisation_id, assessment_id, criterion, angle, rater_id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
-- The second wall against lost updates: two raters cannot both have saved the same version.
create unique index assessment_ratings_latest
  on assessment_ratings (organisation_id, assessment_id, criterion, angle, version desc);
alter table assessment_ratings enable row level security;
alter table assessment_ratings force row level security;
create policy own_organisation on assessment_ratings
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_ratings to plumbline_app;
grant update (rater_name, value, version, changed_at) on assessment_ratings to plumbline_app;

-- Notes are shared by those who rate.
create table assessment_notes (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  criterion text not null,
  text text not null,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (organisation_id, assessment_id, criterion),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_notes enable row level security;
alter table assessment_notes force row level security;
create policy own_organisation on assessment_notes
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_notes to plumbline_app;
grant update (text, version, changed_at, changed_by, changed_by_name) on assessment_notes to plumbline_app;

-- A mark that was taken back stays with `standing` false, so that its version goes on counting.
create table assessment_not_applicable (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  criterion text not null,
  standing boolean not null,
  reason text not null,
  marked_by uuid not null,
  marked_by_name text not null,
  marked_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  version integer not null check (version > 0),
  primary key (organisation_id, assessment_id, criterion),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_by_name is null))
);
alter table assessment_not_applicable enable row level security;
alter table assessment_not_applicable force row level security;
create policy own_organisation on assessment_not_applicable
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_not_applicable to plumbline_app;
grant update (standing, reason, marked_by, marked_by_name, marked_at, approved_by, approved_by_name, approved_at,
  version) on assessment_not_applicable to plumbline_app;

-- Level statements confirmed in words; `standing` false where the confirmation was taken back.
create table assessment_statements (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  level text not null,
  statement text not null,
  standing boolean not null,
  evidence text not null,
  version integer not null check (version > 0),
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  primary key (organisation_id, assessment_id, level, statement),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_statements enable row level security;
alter table assessment_statements force row level security;
create policy own_organisation on assessment_statements
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_statements to plumbline_app;
grant update (standing, evidence, version, confirmed_at, confirmed_by, confirmed_by_name)
  on assessment_statements to plumbline_app;

create table assessment_reports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  assessment_id uuid not null,
  format text not null check (format in ('pdf', 'html', 'docx', 'xlsx', 'json')),
  language text not null check (language in ('zh', 'en')),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- In both languages: {zh, en}.
  step jsonb,
  progress real not null default 0 check (progress between 0 and 1),
  problem jsonb,
  -- The state of the assessment when the report was asked for; the report is made of this and of the pinned pack.
  contents jsonb not null,
  file_name text,
  file_bytes bigint,
  file_sha256 text,
  requested_at timestamptz not null,
  requested_by uuid not null,
  finished_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, file_sha256) references files (organisation_id, sha256),
  check ((state = 'done') = (file_sha256 is not null))
);
create index assessment_reports_of_assessment on assessment_reports (organisation_id, assessment_id, id);
alter table assessment_reports enable row level security;
alter table assessment_reports force row level security;
create policy own_organisation on assessment_reports
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_reports to plumbline_app;
grant update (state, step, progress, problem, file_name, file_bytes, file_sha256, finished_at)
  on assessment_reports to plumbline_app;
