-- A release is a copy that never changes: votes cast or clips rejected later leave it as it was.
create table release (
  id uuid primary key,
  project_id uuid not null references project (id),
  name varchar(120) not null,
  panel varchar(10) not null check (panel in ('HUMAN', 'SIMULATED')),
  votes_per_clip int not null,
  label_threshold int not null,
  folds int not null check (folds between 2 and 20),
  content_hash varchar(64) not null,
  clips int not null,
  labelled int not null,
  prepared boolean not null default false,
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  unique (project_id, name)
);

create table release_clip (
  release_id uuid not null references release (id),
  number int not null,
  clip_id uuid not null references clip (id),
  votes_1 int not null, votes_2 int not null, votes_3 int not null, votes_4 int not null,
  votes_5 int not null, votes_6 int not null, votes_7 int not null,
  label smallint not null check (label between 0 and 7),
  fold int check (fold >= 1),
  duration_us bigint not null,
  media_key varchar(64) not null,
  primary key (release_id, number),
  check ((label = 0) = (fold is null))
);
