-- Browsers in which somebody is signed in: a live session, or one that comes back by itself, by its series of persistent_logins. Without its row
-- a session is over, on every machine. session_epoch: as of person when the row was last seen; with another number it is over, too.
create table open_session (
  id uuid primary key,
  person_id uuid not null references person (id),
  session_epoch integer not null,
  series varchar(64),
  begun timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  address varchar(45) not null,
  browser varchar(60) not null
);
create index open_session_person_ix on open_session (person_id);
create index open_session_series_ix on open_session (series);
