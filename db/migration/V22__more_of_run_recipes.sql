-- What is done about rare emotions, how clips are varied, and in what numbers is calculated. Runs before these columns did nothing
-- of it.
alter table benchmark_run add balance varchar(30) default 'none' not null;
alter table benchmark_run add shift_pixels int default 0 not null check (shift_pixels between 0 and 112);
alter table benchmark_run add colour_share double precision default 0 not null check (colour_share between 0 and 0.9);
alter table benchmark_run add number_precision varchar(20) default 'single' not null;
