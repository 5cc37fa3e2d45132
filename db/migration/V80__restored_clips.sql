-- A rejection that a curator took back: the clip waits for the check again.
alter table clip_check add restored_by uuid references person (id);
alter table clip_check add restored_at timestamp with time zone;
