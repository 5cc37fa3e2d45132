-- What a list of runs is searched, narrowed down and sorted by. Network, loss and figures of runs of before are filled in from their specs
-- and predictions when a list is first read; -1 is a figure that is not defined.
alter table benchmark_run add archived_at timestamp with time zone;
alter table benchmark_run add tags varchar(400) default '' not null;
alter table benchmark_run add network varchar(60);
alter table benchmark_run add loss varchar(60);
alter table benchmark_run add uar double precision check (uar between -1 and 1);
alter table benchmark_run add war double precision check (war between -1 and 1);
