alter table person add column email varchar(254);
alter table person add column anonymised_at timestamp with time zone;

-- An invitation that an admin has taken back opens nothing.
alter table invitation add column revoked_at timestamp with time zone;

-- Links by which somebody chooses a new password; only their hashes are kept. made_by is null for one that was made on the server itself.
create table password_reset (
  id uuid primary key,
  person_id uuid not null references person (id),
  token_hash varchar(64) not null unique,
  made_by uuid references person (id),
  made_at timestamp with time zone not null default current_timestamp,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index password_reset_person_ix on password_reset (person_id);

-- Who did what to whom; rows are added, never changed. People are ids alone, without a foreign key: their names are read from person, so that
-- somebody who is anonymised is so here, too.
create table audit_event (
  id uuid primary key,
  at timestamp with time zone not null default current_timestamp,
  actor uuid,
  kind varchar(40) not null,
  person uuid,
  details varchar(500) not null,
  address varchar(45) not null
);
create index audit_event_at_ix on audit_event (at, id);
