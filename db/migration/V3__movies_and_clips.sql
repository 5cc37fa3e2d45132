create table project (
  id uuid primary key,
  name varchar(120) not null,
  demo boolean not null default false,
  clips_per_movie int not null default 20 check (clips_per_movie between 1 and 1000),
  votes_per_clip int not null default 10 check (votes_per_clip between 1 and 100),
  label_threshold int not null default 6,
  created_at timestamp with time zone not null default current_timestamp,
  check (label_threshold <= votes_per_clip and 2 * label_threshold > votes_per_clip)
);

create table movie (
  id uuid primary key,
  project_id uuid not null references project (id),
  title varchar(200) not null,
  credit varchar(400) not null default '',
  file_name varchar(255) not null,
  media_key varchar(64) not null,
  poster_key varchar(64) not null,
  size_bytes bigint not null,
  duration_us bigint not null check (duration_us > 0),
  fps double precision not null check (fps > 0),
  width int not null,
  height int not null,
  video_codec varchar(40) not null,
  browser_playable boolean not null,
  registered_by uuid not null references person (id),
  registered_at timestamp with time zone not null default current_timestamp,
  unique (project_id, media_key)
);

-- The number a clip bears in every export (DFEW's `order` and `video_name`); never used twice.
create sequence clip_number start with 1;

-- `place` is the clip's seat among the at most clips_per_movie of its movie; a rejected or failed clip gives it back.
-- The unique constraint, not a count, keeps the 21st out.
create table clip (
  id uuid primary key,
  number int not null unique,
  project_id uuid not null references project (id),
  movie_id uuid not null references movie (id),
  place int check (place >= 1),
  start_us bigint not null check (start_us >= 0),
  end_us bigint not null,
  estimated_emotion smallint not null check (estimated_emotion between 1 and 7),
  status varchar(16) not null check (status in ('CUTTING', 'FAILED', 'PROPOSED', 'ACCEPTED', 'REJECTED')),
  collector_id uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  media_key varchar(64),
  poster_key varchar(64),
  frames int,
  fps double precision,
  duration_us bigint,
  checked_by uuid references person (id),
  checked_at timestamp with time zone,
  rejection varchar(200),
  unique (movie_id, place),
  check (end_us > start_us),
  check ((place is null) = (status in ('FAILED', 'REJECTED'))),
  check (status not in ('PROPOSED', 'ACCEPTED') or (media_key is not null and frames is not null and duration_us is not null))
);
create index clip_status_ix on clip (project_id, status, number);
