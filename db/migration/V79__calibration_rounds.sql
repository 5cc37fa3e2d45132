-- A group judges the same clips, sees and talks about what all said, and judges them again. None of it is one of a clip's ten votes.
create table calibration_round (
  id uuid primary key,
  project_id uuid not null references project (id),
  name varchar(100) not null,
  state varchar(10) not null check (state in ('FIRST', 'TALK', 'SECOND', 'CLOSED')),
  archived boolean not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null
);
create index calibration_round_by_project on calibration_round (project_id, created_at);

create table calibration_clip (
  round_id uuid not null references calibration_round (id) on delete cascade,
  place int not null,
  clip_id uuid not null references clip (id) on delete cascade,
  primary key (round_id, place),
  unique (round_id, clip_id)
);
create index calibration_clip_by_clip on calibration_clip (clip_id);

-- The place makes the name that others in the round know somebody by.
create table calibration_member (
  round_id uuid not null references calibration_round (id) on delete cascade,
  place int not null,
  person_id uuid not null references person (id),
  primary key (round_id, place),
  unique (round_id, person_id)
);
create index calibration_member_by_person on calibration_member (person_id);

create table calibration_vote (
  round_id uuid not null references calibration_round (id) on delete cascade,
  clip_id uuid not null references clip (id) on delete cascade,
  person_id uuid not null references person (id),
  phase varchar(10) not null check (phase in ('FIRST', 'SECOND')),
  label smallint not null check (label between 1 and 20),
  given_at timestamp with time zone not null,
  primary key (round_id, clip_id, person_id, phase)
);

create table calibration_comment (
  id uuid primary key,
  round_id uuid not null references calibration_round (id) on delete cascade,
  clip_id uuid not null references clip (id) on delete cascade,
  author_id uuid not null references person (id),
  -- empty once its author is a pseudonym
  words varchar(2000) not null,
  said_at timestamp with time zone not null
);
create index calibration_comment_by_round on calibration_comment (round_id, said_at);

-- Who is shown what others say about a clip, and so is asked about it no more, neither for the ten votes nor as a check.
create table withheld_clip (
  clip_id uuid not null references clip (id) on delete cascade,
  annotator_id uuid not null references person (id),
  primary key (clip_id, annotator_id)
);
