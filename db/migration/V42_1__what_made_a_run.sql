-- What made a run's numbers, beside its spec and its release, as the trainings told it. Of folds that were trained by different
-- machines each different value stands on a line of its own. Runs of before have no row.
create table run_record (
  run_id uuid primary key references benchmark_run (id),
  folds_hash varchar(64) default '' not null,
  engine varchar(1000) default '' not null,
  device varchar(1000) default '' not null,
  version varchar(1000) default '' not null,
  code_hash varchar(1000) default '' not null
);
