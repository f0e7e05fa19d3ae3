-- Further kinds of report beside the assessment's own and the manual; and how reports look: the organisation's logo and
-- its own Word templates, in versions that are only ever added. A version without a file says that it was taken off.

alter table assessment_reports
  drop constraint assessment_reports_kind_check,
  add constraint assessment_reports_kind_check check (kind in
    ('assessment', 'summary', 'action-plan', 'evidence-index', 'consensus', 'agreement', 'hand-over')),
  -- Tells of evidence kept to the assessors, which its requester may read.
  add column confidential boolean not null default false;

create table report_logos (
  organisation_id uuid not null references organisations (id),
  version integer not null check (version > 0),
  -- The PNG drawn from what was sent, whose name this is.
  sha256 text,
  name text,
  width integer check (width > 0),
  height integer check (height > 0),
  bytes bigint,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (organisation_id, version),
  foreign key (organisation_id, sha256) references files (organisation_id, sha256),
  check ((sha256 is null) = (name is null) and (sha256 is null) = (width is null)
    and (sha256 is null) = (height is null) and (sha256 is null) = (bytes is null))
);
alter table report_logos enable row level security;
alter table report_logos force row level security;
create policy own_organisation on report_logos
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on report_logos to plumbline_app;

create table report_templates (
  organisation_id uuid not null references organisations (id),
  kind text not null check (kind in
    ('assessment', 'summary', 'action-plan', 'evidence-index', 'consensus', 'agreement', 'hand-over')),
  language text not null check (language in ('zh', 'en')),
  version integer not null check (version > 0),
  sha256 text,
  name text,
  bytes bigint,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (organisation_id, kind, language, version),
  foreign key (organisation_id, sha256) references files (organisation_id, sha256),
  check ((sha256 is null) = (name is null) and (sha256 is null) = (bytes is null))
);
alter table report_templates enable row level security;
alter table report_templates force row level security;
create policy own_organisation on report_templates
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on report_templates to plumbline_app;
