-- What an annotator and the curators say to one another about a clip. No other annotator sees it, and none of it is a vote.
create table discussion (
  id uuid primary key,
  project_id uuid not null references project (id),
  clip_id uuid not null references clip (id) on delete cascade,
  annotator_id uuid not null references person (id),
  -- the annotator's judgement that it is about, the newest one where several were
  vote_id uuid not null,
  state varchar(10) not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  wish varchar(10) not null check (wish in ('NONE', 'ASKED', 'GRANTED', 'DECLINED')),
  unread boolean not null,
  changed_at timestamp with time zone not null,
  unique (clip_id, annotator_id)
);
create index discussion_by_state on discussion (project_id, state, changed_at);
create index discussion_by_annotator on discussion (annotator_id);

create table remark (
  id uuid primary key,
  discussion_id uuid not null references discussion (id) on delete cascade,
  author_id uuid not null references person (id),
  kind varchar(10) not null check (kind in ('SAID', 'ASKED', 'GRANTED', 'DECLINED')),
  -- empty once its author is a pseudonym
  words varchar(2000) not null,
  said_at timestamp with time zone not null
);
create index remark_by_discussion on remark (discussion_id, said_at);

-- Whose holder got it back to judge again: it stays theirs when their page closes, and is not paid twice.
alter table slot add reopened boolean default false not null;
