-- A shot has all its ranges of a clip's length with one face, no longer only its longest, however long. Films that were
-- looked through before are looked through again when their desk is opened next.
drop table movie_shot;
delete from job where kind = 'scout-film' and status = 'SUCCEEDED';
update movie set strip_key = null, strip_step_us = null, strip_tiles = null where strip_key is not null;

create table movie_shot (
  movie_id uuid not null references movie (id),
  number int not null check (number >= 1),
  start_us bigint not null,
  end_us bigint not null,
  primary key (movie_id, number),
  check (end_us > start_us)
);
create table movie_moment (
  movie_id uuid not null,
  shot int not null,
  start_us bigint not null,
  end_us bigint not null,
  primary key (movie_id, start_us),
  foreign key (movie_id, shot) references movie_shot (movie_id, number),
  check (end_us > start_us)
);

-- The demo's script takes 20 places of a film; newcomers had none left after it.
insert into collection_rule (project_id, version, clips_per_movie, least_ms, most_ms, tags_needed, checkers)
  select r.project_id, 2, 40, r.least_ms, r.most_ms, r.tags_needed, r.checkers
  from collection_rule r join project p on p.id = r.project_id
  where p.demo and r.version = 1 and r.set_by is null and r.clips_per_movie = 20
    and not exists (select 1 from collection_rule later where later.project_id = r.project_id and later.version > 1);
