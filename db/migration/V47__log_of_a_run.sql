-- What the training of a run said on its way, of all its attempts: for people, in the reader's language.
create table run_log (
  run_id uuid not null references benchmark_run (id) on delete cascade,
  line int not null check (line > 0),
  at timestamp with time zone default current_timestamp not null,
  -- a message as JSON, or plain words
  said varchar(4000) not null,
  primary key (run_id, line)
);
