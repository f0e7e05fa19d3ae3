-- Improvement: what was found, what is done about it, how far it is, and who was reminded. Nothing here is deleted.

-- The address this organisation knows of a member; optional, for reminders only.
alter table memberships add column email text check (length(email) between 3 and 254);
grant update (email) on memberships to plumbline_app;

create table improvement_findings (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  centre_id uuid not null,
  assessment_id uuid,
  -- The name of the assessment's standard, `cc-cmm-oc@2017`: what repeats what is found by it.
  standard text,
  criterion text,
  angle text,
  kind text not null check (kind in ('major', 'minor', 'observation', 'opportunity', 'strength')),
  title text not null,
  description text not null,
  cause text not null,
  -- Both or neither: what nobody has weighed has no risk of zero.
  probability smallint check (probability between 1 and 5),
  impact smallint check (impact between 1 and 5),
  state text not null check (state in ('open', 'closed')),
  reason text not null,
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  -- The earlier finding that this one repeats.
  former_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, former_id) references improvement_findings (organisation_id, id),
  check ((probability is null) = (impact is null)),
  check ((assessment_id is null) = (standard is null)),
  check (criterion is null or assessment_id is not null),
  check (angle is null or criterion is not null),
  check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by_name is null))
);
create index improvement_findings_of_centre on improvement_findings (organisation_id, centre_id, criterion);
create index improvement_findings_of_assessment on improvement_findings (organisation_id, assessment_id);
create index improvement_findings_repeated on improvement_findings (organisation_id, former_id);
alter table improvement_findings enable row level security;
alter table improvement_findings force row level security;
create policy own_organisation on improvement_findings
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on improvement_findings to plumbline_app;
grant update (version, kind, title, description, cause, probability, impact, state, reason, closed_by, closed_by_name,
  closed_at) on improvement_findings to plumbline_app;

create table improvement_actions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  finding_id uuid not null,
  what text not null,
  owner_id uuid not null,
  first_day date,
  due_on date not null,
  -- In hundredths of the currency's unit; both or neither.
  cost_fen bigint check (cost_fen >= 0),
  cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
  -- [{standard, criterion, angle, value}]: what is expected to rise, and to which value.
  effects jsonb not null,
  progress smallint not null check (progress between 0 and 100),
  state text not null check (state in ('planned', 'in-progress', 'done', 'verified', 'dropped')),
  reason text not null,
  evidence_text text not null,
  evidence_links text[] not null,
  planned_by uuid not null,
  planned_by_name text not null,
  planned_at timestamptz not null,
  done_at timestamptz,
  verified_by uuid,
  verified_by_name text,
  verified_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, finding_id) references improvement_findings (organisation_id, id),
  foreign key (organisation_id, owner_id) references memberships (organisation_id, account_id),
  check (first_day is null or due_on >= first_day),
  check ((cost_fen is null) = (cost_currency is null)),
  -- The second wall: nobody verifies an action of their own.
  check ((state = 'verified') = (verified_by is not null) and verified_by is distinct from owner_id)
);
create index improvement_actions_of_finding on improvement_actions (organisation_id, finding_id);
create index improvement_actions_due on improvement_actions (organisation_id, owner_id, due_on)
  where state in ('planned', 'in-progress');
alter table improvement_actions enable row level security;
alter table improvement_actions force row level security;
create policy own_organisation on improvement_actions
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on improvement_actions to plumbline_app;
grant update (version, what, owner_id, first_day, due_on, cost_fen, cost_currency, effects, progress, state, reason,
  evidence_text, evidence_links, done_at, verified_by, verified_by_name, verified_at) on improvement_actions
  to plumbline_app;

-- How far an action was, one row each time somebody said so.
create table improvement_progress (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  action_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  progress smallint not null check (progress between 0 and 100),
  note text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, action_id) references improvement_actions (organisation_id, id)
);
create index improvement_progress_of_action on improvement_progress (organisation_id, action_id, id);
alter table improvement_progress enable row level security;
alter table improvement_progress force row level security;
create policy own_organisation on improvement_progress
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on improvement_progress to plumbline_app;

-- Who was reminded on which day. The row is there before the message is sent, so that nobody gets two on one day.
create table improvement_reminders (
  organisation_id uuid not null references organisations (id),
  account_id uuid not null,
  day date not null,
  actions integer not null check (actions > 0),
  state text not null check (state in ('sending', 'sent', 'failed')),
  at timestamptz not null,
  primary key (organisation_id, account_id, day),
  foreign key (organisation_id, account_id) references memberships (organisation_id, account_id)
);
alter table improvement_reminders enable row level security;
alter table improvement_reminders force row level security;
create policy own_organisation on improvement_reminders
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on improvement_reminders to plumbline_app;
grant update (state, at) on improvement_reminders to plumbline_app;
