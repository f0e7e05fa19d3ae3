-- The organisation: its centres, their teams, the positions, the people.
-- Records are archived, never deleted: nobody is granted delete. Names and staff numbers are unique by index.

create table centres (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Counts the changes; a change names the version it was based on.
  version integer not null check (version > 0),
  archived_at timestamptz,
  name text not null,
  city text not null,
  opened_on date,
  seats integer check (seats > 0),
  channels text[] not null,
  business_types text[] not null,
  industry text,
  operating_model text,
  primary key (organisation_id, id)
);
create unique index centres_by_name on centres (organisation_id, lower(name)) where archived_at is null;
alter table centres enable row level security;
alter table centres force row level security;
create policy own_organisation on centres
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on centres to plumbline_app;
grant update (version, archived_at, name, city, opened_on, seats, channels, business_types, industry, operating_model)
  on centres to plumbline_app;

create table teams (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  archived_at timestamptz,
  centre_id uuid not null,
  name text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id)
);
create unique index teams_by_name on teams (organisation_id, centre_id, lower(name)) where archived_at is null;
alter table teams enable row level security;
alter table teams force row level security;
create policy own_organisation on teams
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on teams to plumbline_app;
grant update (version, archived_at, centre_id, name) on teams to plumbline_app;

create table positions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  archived_at timestamptz,
  name text not null,
  duties text not null,
  primary key (organisation_id, id)
);
create unique index positions_by_name on positions (organisation_id, lower(name)) where archived_at is null;
alter table positions enable row level security;
alter table positions force row level security;
create policy own_organisation on positions
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on positions to plumbline_app;
grant update (version, archived_at, name, duties) on positions to plumbline_app;

create table people (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  version integer not null check (version > 0),
  archived_at timestamptz,
  -- Archived people keep theirs, so that a number never means two persons.
  staff_number text not null,
  name text not null,
  email text,
  centre_id uuid,
  team_id uuid,
  position_id uuid,
  joined_on date,
  left_on date check (left_on >= joined_on),
  primary key (organisation_id, id),
  unique (organisation_id, staff_number),
  foreign key (organisation_id, centre_id) references centres (organisation_id, id),
  foreign key (organisation_id, team_id) references teams (organisation_id, id),
  foreign key (organisation_id, position_id) references positions (organisation_id, id)
);
create index people_by_centre on people (organisation_id, centre_id) where archived_at is null;
create index people_by_team on people (organisation_id, team_id) where archived_at is null;
create index people_by_position on people (organisation_id, position_id) where archived_at is null;
alter table people enable row level security;
alter table people force row level security;
create policy own_organisation on people
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select, insert on people to plumbline_app;
grant update (
  version, archived_at, staff_number, name, email, centre_id, team_id, position_id, joined_on, left_on
) on people to plumbline_app;
