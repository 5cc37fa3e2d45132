-- what trains a run whose spec lets any engine do, from its first fold on: all its folds are of one
alter table benchmark_run add column engine varchar(20);
