-- People, their roles and how they come in. `panel` keeps human and simulated judgements apart for good:
-- every vote refers to (id, panel), so that no simulated person can ever fill a human slot.
create table person (
  id uuid primary key,
  username varchar(60) not null unique,
  display_name varchar(120) not null,
  panel varchar(10) not null check (panel in ('HUMAN', 'SIMULATED')),
  password_hash varchar(200),
  must_change_password boolean not null default false,
  enabled boolean not null default true,
  created_at timestamp with time zone not null default current_timestamp,
  unique (id, panel),
  check (panel = 'HUMAN' or password_hash is null)
);

create table person_role (
  person_id uuid not null references person (id),
  role varchar(20) not null check (role in ('ANNOTATOR', 'COLLECTOR', 'CURATOR', 'ADMIN')),
  primary key (person_id, role)
);

create table invitation (
  id uuid primary key,
  token_hash varchar(64) not null unique,
  roles varchar(120) not null,
  note varchar(200) not null default '',
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  expires_at timestamp with time zone not null,
  used_by uuid references person (id),
  used_at timestamp with time zone
);

-- Spring Security's remember-me tokens
create table persistent_logins (
  username varchar(64) not null,
  series varchar(64) primary key,
  token varchar(64) not null,
  last_used timestamp not null
);
