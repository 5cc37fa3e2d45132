-- How a run trains, epoch by epoch, and how sure it is of each clip; unknown for runs before these columns.
alter table run_epoch add validation_loss double precision;
alter table run_epoch add learning_rate double precision;
alter table run_epoch add clips_per_second double precision;
alter table run_epoch add waited double precision;
alter table run_epoch add memory_bytes bigint;
alter table run_epoch add card_bytes bigint;

alter table run_prediction add p1 double precision;
alter table run_prediction add p2 double precision;
alter table run_prediction add p3 double precision;
alter table run_prediction add p4 double precision;
alter table run_prediction add p5 double precision;
alter table run_prediction add p6 double precision;
alter table run_prediction add p7 double precision;

-- Whoever has shown a finished run knows by this whether it changed.
alter table benchmark_run add finished_at timestamp with time zone;
update benchmark_run set finished_at = current_timestamp
  where exists (select 1 from run_prediction where run_prediction.run_id = benchmark_run.id);

-- Weights that a run begins with: a file of the library, kept in the store; and what of it the network took.
alter table benchmark_run add pretrained_name varchar(400);
alter table benchmark_run add pretrained_key varchar(64);
alter table benchmark_run add pretrained_report varchar(2000);
