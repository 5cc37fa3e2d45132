-- what a collector may not judge, counted for their own progress
create index annotation_task_collector_ix on annotation_task (collector_id);
