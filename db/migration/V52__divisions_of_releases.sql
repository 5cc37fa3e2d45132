-- A release may be divided into folds by several recipes. Division 1 is the one it was frozen with; release and release_clip hold it,
-- as ever. Others are added afterwards and never changed. recipe, seed and validation say how a division was made, parts what came of it.
create table release_division (
  release_id uuid not null references release (id) on delete cascade,
  number int not null check (number >= 2),
  recipe varchar(20) not null,
  folds int not null check (folds between 1 and 20),
  seed bigint not null,
  validation double precision not null check (validation between 0 and 0.5),
  folds_hash varchar(64) not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone default current_timestamp not null,
  primary key (release_id, number),
  unique (release_id, folds_hash)
);

-- parts: a letter for each clip of the release, in the order of their numbers: L learned from, V validation, T test, - in none.
create table release_fold (
  release_id uuid not null,
  division int not null,
  fold int not null check (fold between 1 and 20),
  parts varchar(1000000) not null check (length(parts) > 0),
  primary key (release_id, division, fold),
  foreign key (release_id, division) references release_division (release_id, number) on delete cascade
);

-- runs, studies and results sent in are of one division; it has no foreign key, as division 1 is the release itself
alter table benchmark_run add division int default 1 not null check (division >= 1);
alter table study add division int default 1 not null check (division >= 1);
alter table sent_result add division int default 1 not null check (division >= 1);
