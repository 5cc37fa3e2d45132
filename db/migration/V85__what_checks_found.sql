-- How each nightly check of the whole server ended the last time.
create table server_check (
  name varchar(20) primary key,
  ran_at timestamp with time zone not null,
  millis bigint not null check (millis >= 0),
  examined bigint not null check (examined >= 0),
  bytes bigint not null check (bytes >= 0),
  findings bigint not null check (findings >= 0),
  -- some of them, each a line
  first_findings varchar(10000) not null
);

-- Files of the media store that nothing names, from the check that first found them so: none is deleted before people could see it here.
create table unnamed_file (
  sha256 varchar(64) primary key,
  bytes bigint not null check (bytes >= 0),
  found_at timestamp with time zone not null
);

-- its work is one of the checks now
delete from scheduled_tasks where task_name = 'reconcile-media';
