-- Next time: the earlier assessment that stands beside one, and changes of the edition of an open assessment.
--
-- An assessment keeps its id whatever its edition. The answers given in another edition move, as they are, to a row of
-- assessments that is never listed: `revision_of` names the assessment they belong to. Taking a change back moves them
-- home, and those of the later edition to a row of their own.

alter table assessments add column previous_id uuid;
alter table assessments add foreign key (organisation_id, previous_id) references assessments (organisation_id, id);
alter table assessments add check (previous_id is distinct from id);
alter table assessments add column revision_of uuid;
alter table assessments add foreign key (organisation_id, revision_of) references assessments (organisation_id, id);
-- Answers of another edition are out of every list and take no change.
alter table assessments add check (revision_of is null or (archived_at is not null and revision_of <> id));
create index assessments_revisions on assessments (organisation_id, revision_of) where revision_of is not null;
grant update (previous_id, standard, pack_hash) on assessments to plumbline_app;

-- One row a change of edition.
create table assessment_editions (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  number integer not null check (number > 0),
  -- The row of assessments that the answers of the edition before moved to.
  answers_id uuid not null,
  from_standard text not null,
  from_hash text not null check (from_hash ~ '^[0-9a-f]{64}$'),
  to_standard text not null,
  to_hash text not null check (to_hash ~ '^[0-9a-f]{64}$'),
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  -- The row that the answers of the later edition moved to when the change was taken back.
  undone_answers_id uuid,
  primary key (organisation_id, assessment_id, number),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, answers_id) references assessments (organisation_id, id),
  foreign key (organisation_id, undone_answers_id) references assessments (organisation_id, id),
  check ((undone_at is null) = (undone_by_name is null) and (undone_at is null) = (undone_answers_id is null))
);
alter table assessment_editions enable row level security;
alter table assessment_editions force row level security;
create policy own_organisation on assessment_editions
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_editions to plumbline_app;
grant update (undone_at, undone_by_name, undone_answers_id) on assessment_editions to plumbline_app;

-- Pieces of evidence stay with their assessment; what they spoke to in another edition stands here.
create table assessment_edition_links (
  organisation_id uuid not null references organisations (id),
  answers_id uuid not null,
  evidence_id uuid not null,
  criterion text not null,
  angle text not null,
  primary key (organisation_id, answers_id, evidence_id, criterion, angle),
  foreign key (organisation_id, answers_id) references assessments (organisation_id, id),
  foreign key (organisation_id, evidence_id) references assessment_evidence (organisation_id, id)
);
alter table assessment_edition_links enable row level security;
alter table assessment_edition_links force row level security;
create policy own_organisation on assessment_edition_links
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_edition_links to plumbline_app;

-- Answers move; nothing of them is written over or deleted.
grant update (assessment_id) on assessment_ratings, assessment_notes, assessment_not_applicable, assessment_statements,
  assessment_section_notes, assessment_team_ratings, assessment_team_notes, assessment_decisions,
  assessment_fact_decisions to plumbline_app;
