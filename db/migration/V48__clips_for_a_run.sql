-- New clips that somebody lets a run judge: what was given lies in the media store for as long as the request stands.
create table prediction_request (
  id uuid primary key,
  run_id uuid not null references benchmark_run (id) on delete cascade,
  asked_by uuid not null references person (id),
  asked_at timestamp with time zone default current_timestamp not null,
  answer varchar(200000)
);
create index prediction_request_run_ix on prediction_request (run_id, asked_at);

create table prediction_request_clip (
  request_id uuid not null references prediction_request (id) on delete cascade,
  position integer not null check (position >= 0),
  name varchar(200) not null,
  file_key varchar(64) not null,
  primary key (request_id, position)
);
