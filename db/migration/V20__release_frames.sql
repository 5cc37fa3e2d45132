-- Which square of each frame a release shows, and how its pictures were made (JSON). Releases before this column show
-- the centre, and their pictures lie in the data folder of the machine that made them.
alter table release add alignment varchar(10) default 'CENTRE' not null check (alignment in ('FACES', 'CENTRE'));
alter table release add frame_recipe varchar(4000);

-- A labelled clip has no fold until its frames have been looked at, and none when too few of them show its subject's
-- face. Its pictures lie in the media store, so that any machine can train on them. (A new table: the old one's check
-- has another name in each database.)
create table released_clip (
  release_id uuid not null references release (id),
  number int not null,
  clip_id uuid not null references clip (id),
  votes_1 int not null, votes_2 int not null, votes_3 int not null, votes_4 int not null,
  votes_5 int not null, votes_6 int not null, votes_7 int not null,
  label smallint not null check (label between 0 and 7),
  fold int check (fold >= 1),
  duration_us bigint not null,
  media_key varchar(64) not null,
  frames int check (frames >= 1),
  useful_frames int check (useful_frames >= 0),
  frames_key varchar(64),
  primary key (release_id, number),
  check (fold is null or label > 0),
  check (useful_frames <= frames)
);
insert into released_clip (release_id, number, clip_id, votes_1, votes_2, votes_3, votes_4, votes_5, votes_6, votes_7,
    label, fold, duration_us, media_key)
  select release_id, number, clip_id, votes_1, votes_2, votes_3, votes_4, votes_5, votes_6, votes_7,
    label, fold, duration_us, media_key
  from release_clip;
drop table release_clip;
alter table released_clip rename to release_clip;
