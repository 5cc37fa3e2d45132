create table benchmark_run (
  id uuid primary key,
  release_id uuid not null references release (id),
  model varchar(40) not null,
  loss varchar(40) not null,
  lambda double precision,
  backend varchar(40) not null,
  epochs int not null check (epochs >= 1),
  batch_size int not null check (batch_size >= 1),
  width int not null check (width >= 1),
  input_size int not null check (input_size >= 16),
  learning_rate double precision not null check (learning_rate > 0),
  seed bigint not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp
);
create index benchmark_run_release_ix on benchmark_run (release_id, created_at);

create table run_epoch (
  run_id uuid not null references benchmark_run (id),
  fold int not null,
  epoch int not null,
  loss double precision not null,
  primary key (run_id, fold, epoch)
);

create table run_prediction (
  run_id uuid not null references benchmark_run (id),
  number int not null,
  fold int not null,
  label smallint not null check (label between 1 and 7),
  prediction smallint not null check (prediction between 1 and 7),
  primary key (run_id, number)
);
