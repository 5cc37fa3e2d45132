-- Exactly N judgements a clip, by constraint: a slot is filled once, by one person, and nobody fills two of one clip.
create table slot (
  clip_id uuid not null references clip (id),
  panel varchar(10) not null check (panel in ('HUMAN', 'SIMULATED')),
  slot_no int not null check (slot_no between 1 and 100),
  state varchar(6) not null default 'FREE' check (state in ('FREE', 'HELD', 'VOTED')),
  annotator_id uuid,
  token uuid unique,
  held_since timestamp with time zone,
  held_until timestamp with time zone,
  primary key (clip_id, panel, slot_no),
  unique (clip_id, panel, annotator_id),
  foreign key (annotator_id, panel) references person (id, panel),
  check ((state = 'FREE') = (annotator_id is null)),
  check ((state = 'HELD') = (token is not null)),
  check ((token is null) = (held_until is null))
);
create index slot_annotator_ix on slot (annotator_id, state);
create index slot_lease_ix on slot (state, held_until);

-- Votes that count. One that was undone or voided leaves this table and stays in vote_event.
create table vote (
  id uuid primary key,
  clip_id uuid not null,
  panel varchar(10) not null,
  slot_no int not null,
  annotator_id uuid not null,
  emotion smallint not null check (emotion between 1 and 7),
  response_ms int not null check (response_ms >= 0),
  active_ms int not null check (active_ms >= 0),
  watched_fraction double precision not null check (watched_fraction between 0 and 1),
  replays int not null check (replays >= 0),
  speed double precision not null check (speed > 0),
  -- which emotion stood on which key, such as 3415267
  position_order varchar(7) not null,
  consent_version int,
  given_at timestamp with time zone not null,
  unique (clip_id, panel, slot_no),
  unique (clip_id, panel, annotator_id),
  foreign key (clip_id, panel, slot_no) references slot (clip_id, panel, slot_no),
  foreign key (annotator_id, panel) references person (id, panel)
);
create index vote_annotator_ix on vote (annotator_id, given_at);
create index vote_given_ix on vote (given_at);

-- One row for each clip that annotators may judge. Whoever changes anything about a clip's slots locks its row first;
-- counts and log head change with it, in the same transaction, and can be made anew from slot and vote_event.
create table labelling (
  clip_id uuid primary key references clip (id),
  number int not null unique,
  collector_id uuid not null references person (id),
  state varchar(10) not null default 'OPEN' check (state in ('OPEN', 'DONE', 'QUESTIONED', 'WITHDRAWN', 'GOLD')),
  votes int not null default 0 check (votes >= 0),
  free int not null check (free >= 0),
  events int not null default 0,
  head varchar(64) not null default ''
);
create index labelling_queue_ix on labelling (state, votes desc, number);

-- What was done about a clip, in order; rows are added, never changed. Each hash covers the one before.
create table vote_event (
  clip_id uuid not null references labelling (clip_id),
  seq int not null check (seq >= 1),
  kind varchar(10) not null,
  vote_id uuid,
  body varchar(4000) not null,
  hash varchar(64) not null,
  primary key (clip_id, seq),
  unique (kind, vote_id)
);

-- Who is not asked about a clip any more: they said that it cannot be judged, or their vote on it was voided.
create table abstention (
  clip_id uuid not null references labelling (clip_id),
  annotator_id uuid not null references person (id),
  reason varchar(20) not null
    check (reason in ('NO_FACE', 'TWO_FACES', 'BROKEN', 'NONE_OF_SEVEN', 'OTHER', 'VOIDED')),
  note varchar(400) not null default '',
  said_at timestamp with time zone not null,
  settled boolean not null default false,
  primary key (clip_id, annotator_id)
);

-- What the labelling screen and its rules need to know of a person.
create table annotator (
  person_id uuid primary key references person (id),
  -- row of the Latin square that orders the emotions on this person's keys
  position_row int not null check (position_row between 0 and 13),
  paused boolean not null default false,
  paused_reason varchar(400) not null default '',
  settings varchar(4000) not null default '{}'
);
create sequence annotator_row start with 1;

-- Judgements beside the ten: gold clips with a known answer, and a person's own clips shown again. They look like any
-- other clip on the screen and fill no slot.
create table probe (
  token uuid primary key,
  clip_id uuid not null references clip (id),
  annotator_id uuid not null references person (id),
  kind varchar(6) not null check (kind in ('GOLD', 'REPEAT')),
  expected smallint not null check (expected between 1 and 7),
  state varchar(7) not null check (state in ('HELD', 'JUDGED', 'DROPPED')),
  held_since timestamp with time zone not null,
  held_until timestamp with time zone,
  vote_id uuid unique,
  emotion smallint check (emotion between 1 and 7),
  response_ms int,
  judged_at timestamp with time zone,
  unique (clip_id, annotator_id, kind),
  check ((state = 'JUDGED') = (emotion is not null))
);
create index probe_annotator_ix on probe (annotator_id, state);

-- A clip whose emotion is settled otherwise. It has no slots.
create table gold_clip (
  clip_id uuid primary key references labelling (clip_id),
  emotion smallint not null check (emotion between 1 and 7),
  purpose varchar(8) not null check (purpose in ('TRAINING', 'TEST', 'HIDDEN')),
  set_by uuid not null references person (id),
  set_at timestamp with time zone not null default current_timestamp
);

-- How clips are judged in a project; one row, with the paper's ways as defaults.
create table labelling_rule (
  project_id uuid primary key references project (id),
  watched_fraction double precision not null default 1 check (watched_fraction between 0 and 1),
  undo_seconds int not null default 5 check (undo_seconds between 0 and 60),
  lease_seconds int not null default 600 check (lease_seconds between 1 and 86400),
  doubts int not null default 3 check (doubts between 1 and 100),
  gold_share double precision not null default 0 check (gold_share between 0 and 0.5),
  repeat_share double precision not null default 0 check (repeat_share between 0 and 0.5),
  repeat_after_hours int not null default 72 check (repeat_after_hours >= 0),
  break_minutes int not null default 45 check (break_minutes between 5 and 240)
);
