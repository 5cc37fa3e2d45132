-- Exactly N judgements a clip, by constraint: a slot is filled once, by one person, and nobody fills two of one clip.
create table slot (
  clip_id uuid not null references clip (id),
  panel varchar(10) not null check (panel in ('HUMAN', 'SIMULATED')),
  slot_no int not null check (slot_no between 1 and 100),
  state varchar(6) not null default 'FREE' check (state in ('FREE', 'HELD', 'VOTED')),
  annotator_id uuid,
  token uuid,
  held_until timestamp with time zone,
  primary key (clip_id, panel, slot_no),
  unique (clip_id, panel, annotator_id),
  foreign key (annotator_id, panel) references person (id, panel),
  check ((state = 'FREE') = (annotator_id is null)),
  check ((state = 'HELD') = (token is not null))
);
create index slot_state_ix on slot (panel, state, clip_id);
create index slot_annotator_ix on slot (annotator_id, state);

-- A vote is inserted once under an id made by the browser; the slot it fills is unique.
create table vote (
  id uuid primary key,
  clip_id uuid not null,
  panel varchar(10) not null,
  slot_no int not null,
  annotator_id uuid not null,
  emotion smallint not null check (emotion between 1 and 7),
  response_ms int not null default 0,
  watched_fraction double precision not null default 0,
  replays int not null default 0,
  given_at timestamp with time zone not null default current_timestamp,
  unique (clip_id, panel, slot_no),
  unique (clip_id, panel, annotator_id),
  foreign key (clip_id, panel, slot_no) references slot (clip_id, panel, slot_no),
  foreign key (annotator_id, panel) references person (id, panel)
);
create index vote_annotator_ix on vote (annotator_id, given_at);
