-- what a collector may not judge, counted for their own progress
create index annotation_task_collector_ix on annotation_task (collector_id);

-- what a collector's overview counts
create index clip_collector_ix on clip (project_id, collector_id, created_at);
