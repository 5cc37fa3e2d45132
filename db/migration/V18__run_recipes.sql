-- How a run is optimised. Runs before this column were trained with Adam at a constant rate, on all training clips.
alter table benchmark_run add optimiser varchar(20) default 'adam' not null;
alter table benchmark_run add schedule varchar(20) default 'constant' not null;
alter table benchmark_run add warm_up int default 0 not null check (warm_up >= 0);
alter table benchmark_run add weight_decay double precision default 0 not null check (weight_decay >= 0);
alter table benchmark_run add flip boolean default false not null;
alter table benchmark_run add validation_share double precision default 0 not null
  check (validation_share between 0 and 0.5);
