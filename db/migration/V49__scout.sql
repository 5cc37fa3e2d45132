-- A run whose networks look where movies may show wanted emotions. It orders the ranges that collectors are offered, and does nothing
-- else.
create table scout (
  project_id uuid primary key references project (id),
  run_id uuid not null references benchmark_run (id) on delete cascade,
  wanted varchar(20) not null,
  appointed_by uuid not null references person (id),
  appointed_at timestamp with time zone default current_timestamp not null
);

-- What it says of a range with one face. A run that is deleted leaves its scores: clips were cut by them.
create table scouted_range (
  movie_id uuid not null references movie (id) on delete cascade,
  start_us bigint not null,
  end_us bigint not null,
  run_id uuid not null,
  p1 double precision not null,
  p2 double precision not null,
  p3 double precision not null,
  p4 double precision not null,
  p5 double precision not null,
  p6 double precision not null,
  p7 double precision not null,
  primary key (movie_id, start_us),
  check (end_us > start_us)
);

-- Clips that lie where a network expected a wanted emotion, for as long as there are clips and releases: their bias can be measured.
create table clip_suggestion (
  clip_id uuid primary key references clip (id) on delete cascade,
  run_id uuid not null,
  probability double precision not null check (probability between 0 and 1)
);
create table release_suggestion (
  release_id uuid not null references release (id) on delete cascade,
  number int not null,
  run_id uuid not null,
  probability double precision not null check (probability between 0 and 1),
  primary key (release_id, number)
);
