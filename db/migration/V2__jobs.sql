-- db-scheduler's own table (16.x) decides when and where; `job` is what people see.
create table scheduled_tasks (
  task_name varchar(250) not null,
  task_instance varchar(250) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(250),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state varchar(50),
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_ix on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_ix on scheduled_tasks (last_heartbeat);

create table job (
  id uuid primary key,
  kind varchar(40) not null,
  subject uuid not null,
  title varchar(200) not null,
  status varchar(12) not null check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  progress int not null default 0 check (progress between 0 and 100),
  message varchar(400) not null default '',
  error varchar(2000),
  attempts int not null default 0,
  cancel_requested boolean not null default false,
  created_by uuid references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  started_at timestamp with time zone,
  finished_at timestamp with time zone
);
create index job_subject_ix on job (subject);
create index job_created_ix on job (created_at);
