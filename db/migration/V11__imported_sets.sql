-- Votes that a lab already has. They have no film behind them, so they never touch clips, slots and votes of our own.
create table imported_set (
  id uuid primary key,
  project_id uuid not null references project (id),
  name varchar(120) not null,
  source_format varchar(20) not null check (source_format in ('DFEW', 'VOTES', 'LABEL_STUDIO', 'COUNTS')),
  clips int not null check (clips >= 1),
  votes bigint not null check (votes >= 1),
  -- null: the file does not tell who voted
  annotators int check (annotators >= 1),
  votes_per_clip int not null check (votes_per_clip >= 1),
  file_name varchar(255) not null,
  file_sha256 varchar(64) not null,
  imported_by uuid not null references person (id),
  imported_at timestamp with time zone not null default current_timestamp,
  unique (project_id, name),
  unique (project_id, file_sha256)
);

create table imported_clip (
  set_id uuid not null references imported_set (id) on delete cascade,
  number int not null check (number >= 0),
  name varchar(200) not null,
  -- film or other group that clips share; null: not told
  movie varchar(200),
  seconds double precision check (seconds >= 0),
  votes_1 int not null check (votes_1 >= 0),
  votes_2 int not null check (votes_2 >= 0),
  votes_3 int not null check (votes_3 >= 0),
  votes_4 int not null check (votes_4 >= 0),
  votes_5 int not null check (votes_5 >= 0),
  votes_6 int not null check (votes_6 >= 0),
  votes_7 int not null check (votes_7 >= 0),
  -- label in the file, 0: not single-labelled; null: the file has none
  given_label smallint check (given_label between 0 and 7),
  primary key (set_id, number),
  unique (set_id, name)
);

create table imported_annotator (
  set_id uuid not null references imported_set (id) on delete cascade,
  number int not null,
  name varchar(200) not null,
  primary key (set_id, number),
  unique (set_id, name)
);

-- Who voted what, where the file tells it: one vote a person and clip. No foreign keys to clip and annotator: a set is
-- written once, whole, by one transaction, and PostgreSQL checked 163,720 of them with a plan made for an empty table.
create table imported_ballot (
  set_id uuid not null references imported_set (id) on delete cascade,
  clip_number int not null,
  annotator_number int not null,
  emotion smallint not null check (emotion between 1 and 7),
  given_at timestamp with time zone,
  primary key (set_id, clip_number, annotator_number)
);
