-- What people say of a release, beside what is frozen: it may change at any time, and none of it is in the content hash. A release
-- without a row has nothing said of it.
create table release_description (
  release_id uuid primary key references release (id) on delete cascade,
  note varchar(4000) not null,
  licence varchar(400) not null,
  terms varchar(4000) not null,
  contact varchar(200) not null,
  archived_at timestamp with time zone
);
