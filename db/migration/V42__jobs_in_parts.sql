-- A job whose parts other machines may do at the same time: a run and its folds. The whole is scheduled when its last part has
-- succeeded, and ends when its last part has ended otherwise. Numbers of parts begin with 1; a job that is no part has 0.
alter table job add whole_id uuid references job (id);
alter table job add part int default 0 not null check (part >= 0);
alter table job add constraint job_part_once unique (whole_id, part);
