-- The single votes of a release, frozen with it. Annotators stand in it by a name that only this release knows, so that neither a person
-- nor their votes in another release are found by it, and it stays when an account goes. Releases of before have none.
create table release_ballot (
  release_id uuid not null references release (id) on delete cascade,
  number int not null,
  -- a01:1 a04:3 …: annotator and emotion
  votes varchar(8000) not null,
  primary key (release_id, number)
);
