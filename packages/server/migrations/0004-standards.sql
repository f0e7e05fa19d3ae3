-- Standards as assessments were pinned to them, for the whole installation: a pack is known by its hash, is never
-- changed and holds nobody's data.

create table pinned_packs (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  standard text not null,
  pack jsonb not null,
  pinned_at timestamptz not null
);
grant select, insert on pinned_packs to plumbline_app;
