-- Sign-off: rounds of review and approval, what was signed, and which assessments take two different people.

-- Set while a sign-off stands: a signed assessment is closed and not archived, whoever writes.
alter table assessments add column signed_at timestamptz;
alter table assessments add check (signed_at is null or (closed_at is not null and archived_at is null));
grant update (signed_at) on assessments to plumbline_app;

create table assessment_sign_offs (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  round integer not null check (round > 0),
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  reviewed_by_name text,
  remarks text not null default '',
  approved_at timestamptz,
  approved_by uuid,
  approved_by_name text,
  -- The fingerprints of the signed contents and of the key, the level eligible, and the kept bundle.
  sealed_sha256 text check (sealed_sha256 ~ '^[0-9a-f]{64}$'),
  key_fingerprint text check (key_fingerprint ~ '^[0-9a-f]{64}$'),
  level text,
  bundle_sha256 text,
  bundle_bytes bigint,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_how text check (ended_how in ('given-back', 'reopened', 'withdrawn')),
  ended_reason text,
  primary key (organisation_id, assessment_id, round),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, bundle_sha256) references files (organisation_id, sha256),
  check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (reviewed_by_name is null)),
  check (approved_at is null or reviewed_at is not null),
  check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_by_name is null)),
  -- An approval is signed, or it is none.
  check ((approved_at is null) = (sealed_sha256 is null) and (approved_at is null) = (key_fingerprint is null)),
  check ((approved_at is null) = (bundle_sha256 is null) and (approved_at is null) = (bundle_bytes is null)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_by_name is null)),
  check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_reason is null)),
  check ((ended_how = 'withdrawn') = (approved_at is not null))
);
-- One round at a time, and with it one approval that stands.
create unique index assessment_sign_offs_standing on assessment_sign_offs (organisation_id, assessment_id)
  where ended_at is null;
alter table assessment_sign_offs enable row level security;
alter table assessment_sign_offs force row level security;
create policy own_organisation on assessment_sign_offs
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on assessment_sign_offs to plumbline_app;
grant update (reviewed_at, reviewed_by, reviewed_by_name, remarks, approved_at, approved_by, approved_by_name,
  sealed_sha256, key_fingerprint, level, bundle_sha256, bundle_bytes, ended_at, ended_by, ended_by_name, ended_how,
  ended_reason) on assessment_sign_offs to plumbline_app;

-- An organisation without a row asks for two people where outsiders assess.
create table sign_off_settings (
  organisation_id uuid not null references organisations (id),
  two_people text not null check (two_people in ('always', 'external', 'never')),
  version integer not null check (version > 0),
  primary key (organisation_id)
);
alter table sign_off_settings enable row level security;
alter table sign_off_settings force row level security;
create policy own_organisation on sign_off_settings
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on sign_off_settings to plumbline_app;
grant update (two_people, version) on sign_off_settings to plumbline_app;
