-- The most that the movies of a project may take together; a project without a row has no bound but the disk's.
create table media_quota (
  project_id uuid primary key references project (id),
  most_bytes bigint not null check (most_bytes > 0)
);
