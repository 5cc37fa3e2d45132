-- A movie or clips that somebody with a right to it wants gone. Their bytes go for good; votes, hashes and the log stay, and releases
-- that held them say so. Nothing is deleted from here.
create table takedown (
  id uuid primary key,
  project_id uuid not null references project (id),
  movie_id uuid references movie (id),
  asked_by varchar(10) not null check (asked_by in ('OWNER', 'PERSON', 'LAB')),
  reason varchar(1000) not null,
  taken_by uuid not null references person (id),
  taken_at timestamp with time zone not null
);

create table taken_down_clip (
  clip_id uuid primary key references clip (id) on delete cascade,
  takedown_id uuid not null references takedown (id)
);

-- What must never lie in the media store again, by its SHA-256. Columns that end in _key may go on naming it: the hash stays, the
-- bytes do not, and the reconciler does not miss them.
create table removed_file (
  sha256 varchar(64) primary key,
  takedown_id uuid not null references takedown (id)
);

-- Nobody cuts from such a movie, or looks at it, any more.
alter table movie add taken_down_at timestamp with time zone;
