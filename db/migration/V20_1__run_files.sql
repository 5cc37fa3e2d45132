-- What a run leaves behind (weights of each fold, predictions, losses, settings) lies in the media store: any machine
-- can show it, and another one can go on from the folds that are done.
create table run_file (
  run_id uuid not null references benchmark_run (id),
  name varchar(80) not null,
  file_key varchar(64) not null,
  bytes bigint not null check (bytes >= 0),
  primary key (run_id, name)
);
