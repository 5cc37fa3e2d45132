-- What a look at a clip's frames found: how many of them show the subject's face, and how many persons there are. The rest, where each
-- face is in each frame and what it looks like, lies in the media store. look is raised when a newer version would find something else.
create table clip_faces (
  clip_id uuid primary key references clip (id) on delete cascade,
  look int not null,
  frames int not null check (frames >= 0),
  useful int not null check (useful >= 0),
  persons int not null check (persons >= 0),
  doubts varchar(100) not null,
  report_key varchar(64),
  sheet_key varchar(64),
  looked_at timestamp with time zone default current_timestamp not null,
  check (useful <= frames)
);

-- What people decided about it, in order; nothing is changed or deleted. An undoing names the decision that no longer holds.
create table face_decision (
  clip_id uuid not null references clip (id) on delete cascade,
  number int not null check (number >= 1),
  kind varchar(10) not null,
  frames varchar(4000) not null,
  spot varchar(40) not null,
  undone int,
  decided_by uuid not null references person (id),
  decided_at timestamp with time zone default current_timestamp not null,
  primary key (clip_id, number),
  unique (clip_id, undone),
  foreign key (clip_id, undone) references face_decision (clip_id, number) on delete cascade,
  check (undone < number)
);
