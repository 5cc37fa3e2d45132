-- What may be cut from a film, and how many people look at a clip before annotators do. Rules are added, never changed;
-- the newest holds.
create table collection_rule (
  project_id uuid not null references project (id),
  version int not null check (version >= 1),
  clips_per_movie int not null check (clips_per_movie between 1 and 1000),
  least_ms int not null check (least_ms >= 200),
  most_ms int not null,
  tags_needed boolean not null,
  checkers int not null check (checkers between 1 and 2),
  set_by uuid references person (id),
  set_at timestamp with time zone not null default current_timestamp,
  primary key (project_id, version),
  check (most_ms >= least_ms)
);
-- what held so far: any length, no tags, one person's word
insert into collection_rule (project_id, version, clips_per_movie, least_ms, most_ms, tags_needed, checkers, set_at)
  select id, 1, clips_per_movie, 200, 3600000, false, 1, created_at from project;
alter table project drop column clips_per_movie;

-- Only this collector cuts from the film; anybody while it is empty.
alter table movie add column assigned_to uuid references person (id);

-- "The same person in the same scene counts once": person_scene is both tags, for comparing, while the clip has a place.
alter table clip add column person_tag varchar(60) not null default '';
alter table clip add column scene_tag varchar(60) not null default '';
alter table clip add column person_scene varchar(130);
alter table clip add constraint clip_person_scene unique (movie_id, person_scene);
alter table clip add constraint clip_person_scene_place check (person_scene is null or place is not null);

-- Every verdict on a clip before annotators see it, and the withdrawal of an accepted one; never changed.
create table clip_check (
  clip_id uuid not null references clip (id),
  person_id uuid not null references person (id),
  verdict varchar(8) not null check (verdict in ('ACCEPT', 'REJECT', 'WITHDRAW')),
  emotion smallint not null check (emotion between 1 and 7),
  reason varchar(200) not null default '',
  rule_version int not null,
  checked_at timestamp with time zone not null default current_timestamp,
  primary key (clip_id, person_id, verdict)
);
insert into clip_check (clip_id, person_id, verdict, emotion, reason, rule_version, checked_at)
  select id, checked_by, case when status = 'REJECTED' then 'REJECT' else 'ACCEPT' end, estimated_emotion,
    coalesce(rejection, ''), 1, coalesce(checked_at, created_at)
  from clip where checked_by is not null and status in ('ACCEPTED', 'REJECTED');
