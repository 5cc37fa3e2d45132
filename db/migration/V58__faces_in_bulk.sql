-- Decisions about the faces of many clips at once: those that were made together bear the same bulk, and are undone together. How a clip is
-- sampled can be decided too, in place of what a release says.
alter table face_decision add column sampling varchar(10);
alter table face_decision add column bulk uuid;

create index face_decision_bulk on face_decision (bulk);
