-- What a film is, who says so, and what was made of it in the background.
alter table movie add column released int check (released between 1870 and 2200);
alter table movie add column country varchar(60) not null default '';
alter table movie add column language varchar(60) not null default '';
alter table movie add column genre varchar(60) not null default '';
alter table movie add column rights varchar(1000) not null default '';
alter table movie add column frames bigint not null default 0;
alter table movie add column variable_rate boolean not null default false;
alter table movie add column rotation int not null default 0;
alter table movie add column audio_codec varchar(40) not null default '';
alter table movie add column container varchar(20) not null default '';
-- the preview stands in where browsers cannot play the film; the strip holds strip_tiles small pictures, one each
-- strip_step_us
alter table movie add column preview_key varchar(64);
alter table movie add column strip_key varchar(64);
alter table movie add column strip_step_us bigint;
alter table movie add column strip_tiles int;
create index movie_title_ix on movie (project_id, title, id);

-- The film's shots in order; face_* is the longest stretch of it that shows one face which can be followed.
create table movie_shot (
  movie_id uuid not null references movie (id),
  number int not null check (number >= 1),
  start_us bigint not null,
  end_us bigint not null,
  face_start_us bigint,
  face_end_us bigint,
  primary key (movie_id, number),
  check (end_us > start_us),
  check ((face_start_us is null) = (face_end_us is null))
);

-- A film on its way in. Its bytes lie in the data folder under the id; how many are there is the file's own length.
create table film_upload (
  id uuid primary key,
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  title varchar(200) not null,
  credit varchar(400) not null,
  file_name varchar(255) not null,
  fingerprint varchar(400) not null,
  size_bytes bigint not null check (size_bytes > 0),
  library_path varchar(1000) not null default '',
  created_at timestamp with time zone not null default current_timestamp,
  finished_at timestamp with time zone,
  movie_id uuid references movie (id)
);
create index film_upload_person_ix on film_upload (person_id, finished_at);
