-- How each clip came about, so that it can be made again and compared: from which bytes, which ticks of the video
-- track's clock, by which programs. Written once, with the cut. A column that holds a key of the media store ends in
-- _key everywhere in this database: so the reconciler finds what is in use.
create table clip_provenance (
  clip_id uuid primary key references clip (id) on delete cascade,
  film_key varchar(64) not null,
  first_tick bigint not null,
  end_tick bigint not null,
  time_base varchar(40) not null,
  sound boolean not null,
  frames int not null,
  repeated int not null,
  clip_key varchar(64) not null,
  strip_key varchar(64) not null,
  pictures_sha256 varchar(64) not null,
  tools varchar(300) not null,
  cut_at timestamp with time zone not null default current_timestamp,
  check (end_tick > first_tick)
);
