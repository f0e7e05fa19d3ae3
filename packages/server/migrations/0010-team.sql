-- Assessment by a team: who does what, what each rates for himself, and what the team decides. An assessment without a
-- row in assessment_teams has no team; its ratings stay in assessment_ratings and are shared.

create table assessment_teams (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  version integer not null check (version > 0),
  formed_at timestamptz not null,
  formed_by uuid not null,
  primary key (organisation_id, assessment_id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_teams enable row level security;
alter table assessment_teams force row level security;
create policy own_organisation on assessment_teams
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, delete on assessment_teams to plumbline_app;
grant update (version) on assessment_teams to plumbline_app;

-- Where the team goes, in the order of the plan.
create table assessment_team_sites (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  position integer not null check (position > 0),
  name text not null,
  place text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  primary key (organisation_id, assessment_id, position),
  foreign key (organisation_id, assessment_id) references assessment_teams (organisation_id, assessment_id)
);
alter table assessment_team_sites enable row level security;
alter table assessment_team_sites force row level security;
create policy own_organisation on assessment_team_sites
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, delete on assessment_team_sites to plumbline_app;

create table assessment_team_members (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  account_id uuid not null,
  name text not null,
  role text not null check (role in ('lead', 'assessor', 'respondent', 'observer')),
  primary key (organisation_id, assessment_id, account_id),
  foreign key (organisation_id, assessment_id) references assessment_teams (organisation_id, assessment_id)
);
-- The second wall: one lead, whatever two plans saved at once say.
create unique index assessment_team_lead on assessment_team_members (organisation_id, assessment_id)
  where role = 'lead';
create index assessment_team_of_account on assessment_team_members (organisation_id, account_id);
alter table assessment_team_members enable row level security;
alter table assessment_team_members force row level security;
create policy own_organisation on assessment_team_members
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, delete on assessment_team_members to plumbline_app;
grant update (name, role) on assessment_team_members to plumbline_app;

-- Which sections an assessor rates; one row a section and assessor.
create table assessment_team_parts (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  section text not null,
  account_id uuid not null,
  -- Null until submitted, and again after it was given back.
  submitted_at timestamptz,
  missing integer check (missing >= 0),
  primary key (organisation_id, assessment_id, section, account_id),
  foreign key (organisation_id, assessment_id, account_id)
    references assessment_team_members (organisation_id, assessment_id, account_id),
  check ((submitted_at is null) = (missing is null))
);
create index assessment_team_parts_of_account on assessment_team_parts (organisation_id, account_id)
  where submitted_at is null;
alter table assessment_team_parts enable row level security;
alter table assessment_team_parts force row level security;
create policy own_organisation on assessment_team_parts
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert, delete on assessment_team_parts to plumbline_app;
grant update (submitted_at, missing) on assessment_team_parts to plumbline_app;

-- One row a rater, criterion and angle; versions count the rater's own changes. Rows stay when a plan changes.
create table assessment_team_ratings (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  criterion text not null,
  angle text not null,
  rater_id uuid not null,
  -- An assessor's own rating, or what a respondent states; the latter never counts.
  kind text not null check (kind in ('rated', 'stated')),
  -- The leaf section of the criterion in the pinned standard.
  section text not null,
  rater_name text not null,
  -- Null where it was taken back.
  value text,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  primary key (organisation_id, assessment_id, criterion, angle, rater_id, kind),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
create index assessment_team_ratings_of_rater
  on assessment_team_ratings (organisation_id, assessment_id, rater_id, section);
alter table assessment_team_ratings enable row level security;
alter table assessment_team_ratings force row level security;
create policy own_organisation on assessment_team_ratings
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_team_ratings to plumbline_app;
grant update (rater_name, value, version, changed_at) on assessment_team_ratings to plumbline_app;

create table assessment_team_notes (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  criterion text not null,
  rater_id uuid not null,
  kind text not null check (kind in ('rated', 'stated')),
  section text not null,
  rater_name text not null,
  text text not null,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  primary key (organisation_id, assessment_id, criterion, rater_id, kind),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_team_notes enable row level security;
alter table assessment_team_notes force row level security;
create policy own_organisation on assessment_team_notes
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_team_notes to plumbline_app;
grant update (rater_name, text, version, changed_at) on assessment_team_notes to plumbline_app;

-- What a team decided. Rows are only ever added.
create table assessment_decisions (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  criterion text not null,
  angle text not null,
  -- Counts the decisions of a criterion and angle; the highest stands, and the key lets only one of two deciders through.
  version integer not null check (version > 0),
  section text not null,
  -- Null where the decision before was withdrawn.
  value text,
  reason text not null,
  -- [{accountId, name, why}]
  dissent jsonb not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (organisation_id, assessment_id, criterion, angle, version),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_decisions enable row level security;
alter table assessment_decisions force row level security;
create policy own_organisation on assessment_decisions
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_decisions to plumbline_app;
