-- What was chosen about a release's pictures. Releases of before have DFEW's: a similarity, TIM, 16 pictures of 224 pixels.
create table release_recipe (
  release_id uuid primary key references release (id) on delete cascade,
  transform varchar(20) not null,
  sampling varchar(20) not null,
  size int not null check (size between 16 and 512),
  frames int not null check (frames between 2 and 256)
);

-- Which decisions about faces its pictures were made by.
create table release_face_decision (
  release_id uuid not null references release (id) on delete cascade,
  clip_id uuid not null,
  number int not null,
  primary key (release_id, clip_id, number),
  foreign key (clip_id, number) references face_decision (clip_id, number) on delete cascade
);

-- Pictures that were made of a clip, by the SHA-256 of all that decides them: a release that needs the same takes them from here. The clip
-- is named for its takedown.
create table frame_product (
  product varchar(64) primary key,
  clip_id uuid not null references clip (id) on delete cascade,
  frames int not null check (frames >= 1),
  useful int not null check (useful >= 0),
  frames_key varchar(64),
  recipe varchar(4000) not null,
  made_at timestamp with time zone default current_timestamp not null,
  check (useful <= frames)
);

create index frame_product_clip on frame_product (clip_id);
