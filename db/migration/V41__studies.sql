-- A study is a plan of runs: the configurations of its table and the seeds, in JSON. A run that was finished before on the same
-- release with the same spec counts for it as well, whoever launched it.
create table study (
  id uuid primary key,
  release_id uuid not null references release (id),
  name varchar(120) not null,
  note varchar(4000) default '' not null,
  template varchar(40),
  plan varchar(1000000) not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone default current_timestamp not null,
  archived_at timestamp with time zone
);
create index study_created_ix on study (created_at);

-- the study that launched the run; none for those that were launched alone
alter table benchmark_run add study_id uuid references study (id);

-- SHA-256 of the spec, with and without its seed. SQL can't make canonical JSON, so rows of before have none until they are asked
-- for. Whoever changes what a hash is made of sets them all to null.
alter table benchmark_run add spec_hash varchar(64);
alter table benchmark_run add configuration_hash varchar(64);
create index benchmark_run_spec_ix on benchmark_run (release_id, spec_hash);
create index benchmark_run_study_ix on benchmark_run (study_id);
