-- Standards an organisation writes itself. A draft changes part by part; a published edition never changes and never
-- goes, so an assessment is pinned to its row and no copy is kept among the packs of the installation.

create table organisation_standards (
  organisation_id uuid not null references organisations (id),
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition text not null check (edition ~ '^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$'),
  state text not null check (state in ('draft', 'discarded', 'published')),
  -- The edition it began with, `cc-cmm-oc@2017`.
  basis text,
  -- The standard as it stands in files, guidance beside each criterion.
  written jsonb not null,
  -- The version in which each part changed last: {"head": 3, "criterion/1.2": 5}; "*" stands for all of them.
  part_versions jsonb not null default '{}',
  -- What lists show, renewed with every change.
  title jsonb not null,
  criteria integer not null,
  sections integer not null,
  faults integer not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  published_at timestamptz,
  published_by uuid,
  published_by_name text,
  pack_hash text check (pack_hash ~ '^[0-9a-f]{64}$'),
  rules_hash text check (rules_hash ~ '^[0-9a-f]{64}$'),
  texts_hash text check (texts_hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation_id, id, edition),
  check ((state = 'published') = (pack_hash is not null)),
  check (num_nulls(published_at, published_by, published_by_name, pack_hash, rules_hash, texts_hash) in (0, 6))
);
create index organisation_standards_published on organisation_standards (organisation_id, pack_hash)
  where state = 'published';
alter table organisation_standards enable row level security;
alter table organisation_standards force row level security;
create policy own_organisation on organisation_standards
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on organisation_standards to plumbline_app;
grant update (state, basis, written, part_versions, title, criteria, sections, faults, version, changed_at, changed_by,
  changed_by_name, published_at, published_by, published_by_name, pack_hash, rules_hash, texts_hash)
  on organisation_standards to plumbline_app;

-- Even for the owner: what was published stays as it was.
create function refuse_change_of_published_standard() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published edition of a standard never changes';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger published_standards_stay before update or delete on organisation_standards
  for each row execute function refuse_change_of_published_standard();
