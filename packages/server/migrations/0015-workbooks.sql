-- Answers filled elsewhere and brought back: workbooks handed out, and merges made.

-- A workbook handed out: what it held when it left, so that a file that comes back cannot say otherwise.
create table assessment_workbooks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  assessment_id uuid not null,
  -- Whose answers it holds: those all share, or in a team one's own, rated or stated.
  kind text not null check (kind in ('shared', 'rated', 'stated')),
  account_id uuid not null,
  account_name text not null,
  language text not null check (language in ('zh', 'en')),
  pack_hash text not null,
  basis integer not null check (basis >= 0),
  -- [{criterion, cells: {field: value}}]
  base jsonb not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
create index assessment_workbooks_of_assessment on assessment_workbooks (organisation_id, assessment_id);
alter table assessment_workbooks enable row level security;
alter table assessment_workbooks force row level security;
create policy own_organisation on assessment_workbooks
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_workbooks to plumbline_app;

-- A workbook that came back, as it was read: what it changes is worked out anew each time it is looked at.
create table assessment_workbook_returns (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  assessment_id uuid not null,
  workbook_id uuid not null,
  account_id uuid not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- [{criterion, field, base, value, line, cell}]
  edits jsonb not null,
  -- [{line, cell, criterion, message}]
  problems jsonb not null,
  returned_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, workbook_id) references assessment_workbooks (organisation_id, id)
);
create index assessment_workbook_returns_of_workbook on assessment_workbook_returns (organisation_id, workbook_id);
alter table assessment_workbook_returns enable row level security;
alter table assessment_workbook_returns force row level security;
create policy own_organisation on assessment_workbook_returns
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_workbook_returns to plumbline_app;

-- A merge that was applied, under the key its caller chose: sent again, it is answered from here.
create table assessment_merges (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  account_id uuid not null,
  key uuid not null,
  -- SHA-256 of what was asked.
  asked text not null,
  reply jsonb not null,
  merged_at timestamptz not null,
  primary key (organisation_id, assessment_id, account_id, key),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id)
);
alter table assessment_merges enable row level security;
alter table assessment_merges force row level security;
create policy own_organisation on assessment_merges
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_merges to plumbline_app;
