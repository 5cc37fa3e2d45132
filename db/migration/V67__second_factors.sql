-- Whether a code is asked for after the password.
alter table person add column second_factor boolean not null default false;

-- Of whom it is: the secret that the person's app has as well (base32, RFC 6238), and the step of time of the last code that was accepted, as
-- none is accepted twice.
create table second_factor (
  person_id uuid primary key references person (id),
  secret varchar(64) not null,
  last_step bigint not null,
  made_at timestamp with time zone not null
);

-- Codes that stand in for it once; only their hashes are kept.
create table recovery_code (
  code_hash varchar(64) primary key,
  person_id uuid not null references person (id),
  used_at timestamp with time zone
);
create index recovery_code_person_ix on recovery_code (person_id);
