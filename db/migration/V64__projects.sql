-- Many projects on one server. A project's key stands in its addresses: /p/<key>/.
alter table project add column project_key varchar(40);
update project set project_key = 'main';
alter table project alter column project_key set not null;
alter table project add constraint project_key_uq unique (project_key);
alter table project add column archived_at timestamp with time zone;
