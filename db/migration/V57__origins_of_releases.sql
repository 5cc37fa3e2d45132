-- What was known of the votes of a release when it was frozen, beside what they say: corrections, hours, pay, who judged. It is frozen with
-- the release, so that what a release says of itself stays the same while people go on voting. Releases of before have none.
create table release_origin (
  release_id uuid primary key references release (id) on delete cascade,
  -- JSON; no figure in it stands for fewer than five people
  facts varchar(4000) not null
);
