-- The vote log is read newest first, a page at a time, within its project. Both columns repeat what the event's text and its clip say.
-- Without foreign keys, as H2 would make an index for each: the clip has them.
alter table vote_event add column project_id uuid;
alter table vote_event add column at timestamp with time zone;
update vote_event set
  project_id = (select t.project_id from annotation_task t where t.clip_id = vote_event.clip_id),
  at = cast(substring(body from position('"at":"' in body) + 6 for position('Z"' in body) - position('"at":"' in body) - 5)
    as timestamp with time zone);
alter table vote_event alter column project_id set not null;
alter table vote_event alter column at set not null;
create index vote_event_time_ix on vote_event (project_id, at desc, clip_id desc, seq desc);
