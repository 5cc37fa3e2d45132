-- What is done to a film's pictures that one might not expect (deinterlaced, brought from HDR), a line each; told by the probe.
alter table movie add column warnings varchar(2000) not null default '';

-- What a training found doubtful in its data or its machine, a line each; told on the way.
alter table benchmark_run add column warnings varchar(8000) not null default '';

-- each machine asks every two seconds which jobs wait
create index job_status_ix on job (status, created_at);
