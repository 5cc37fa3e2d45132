-- Perceptual hashes of some pictures of each clip, and which clips look alike by them; distance is in bits of 64.
create table clip_print (
  clip_id uuid not null references clip (id),
  place int not null check (place >= 0),
  hash bigint not null,
  primary key (clip_id, place)
);

create table clip_twin (
  clip_id uuid not null references clip (id),
  twin_id uuid not null references clip (id),
  distance int not null check (distance between 0 and 64),
  primary key (clip_id, twin_id)
);
