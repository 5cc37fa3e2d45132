-- Personal keys for programs. Only their hashes are kept; a revoked one stays, for the record.
create table api_token (
  id uuid primary key,
  person_id uuid not null references person (id),
  name varchar(80) not null,
  token_hash varchar(64) not null unique,
  scopes varchar(80) not null,
  created_at timestamp with time zone not null default current_timestamp,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
);
create index api_token_person_ix on api_token (person_id);
