-- A finding on a criterion knows the leaf section it stands in: while a team rates that section blind, the finding is
-- shown to whoever raised it and to nobody else. Null where it stands on no criterion.

alter table improvement_findings add column section text;
alter table improvement_findings add check (section is null or criterion is not null);
