-- Who somebody is at another server that signs them in (OpenID Connect).
create table person_identity (
  id uuid primary key,
  issuer varchar(300) not null,
  subject varchar(255) not null,
  person_id uuid not null references person (id),
  made_at timestamp with time zone not null,
  last_used timestamp with time zone not null,
  unique (issuer, subject)
);
create index person_identity_person_ix on person_identity (person_id);

-- Whoever proves to have this address, small letters, may use the invitation without its link.
alter table invitation add column email varchar(254);
