-- The guidance of a pinned pack, criterion → guidance, apart from the pack: few readers need it.
alter table pinned_packs add column guidance jsonb not null default '{}';
