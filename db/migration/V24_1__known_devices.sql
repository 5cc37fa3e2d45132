-- Browsers in which somebody once signed in: guesses that others make at their name do not make them wait there.
create table known_device (
  token_hash varchar(64) primary key,
  person_id uuid not null references person (id),
  last_used timestamp with time zone not null
);
create index known_device_person_ix on known_device (person_id);
