-- Many projects on one server. A project's key stands in its addresses: /p/<key>/.
alter table project add column project_key varchar(40);
update project set project_key = 'main';
alter table project alter column project_key set not null;
alter table project add constraint project_key_uq unique (project_key);
alter table project add column archived_at timestamp with time zone;

-- Roles are borne in a project. Who administers the server is an admin of each.
alter table person add column server_admin boolean default false not null;
update person set server_admin = true where id in (select person_id from person_role where role = 'ADMIN');
create table project_role (
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  role varchar(20) not null check (role in ('ANNOTATOR', 'COLLECTOR', 'CURATOR', 'ADMIN')),
  primary key (person_id, project_id, role)
);
create index project_role_project_ix on project_role (project_id, role);
insert into project_role (project_id, person_id, role)
  select project.id, person_role.person_id, person_role.role from person_role cross join project;
drop table person_role;

-- An invitation is one to a project, a token opens one, a job is done for one.
alter table invitation add column project_id uuid references project (id);
update invitation set project_id = (select id from project);
alter table invitation alter column project_id set not null;
alter table api_token add column project_id uuid references project (id);
update api_token set project_id = (select id from project);
alter table api_token alter column project_id set not null;
alter table job add column project_id uuid references project (id);
update job set project_id = (select id from project);
alter table job alter column project_id set not null;

-- Where it was done; null: for the whole server. Without a foreign key, as its people.
alter table audit_event add column project_id uuid;
update audit_event set project_id = (select id from project);
create index audit_event_project_ix on audit_event (project_id, at, id);

-- Clips are judged within their project, each by annotators of its own: in the order of the queue, and by who may be asked.
alter table annotation_task add column project_id uuid references project (id);
update annotation_task set project_id = (select clip.project_id from clip where clip.id = annotation_task.clip_id);
alter table annotation_task alter column project_id set not null;
drop index labelling_queue_ix;
create index annotation_task_queue_ix on annotation_task (project_id, state, votes desc, number);
drop index labelling_changed_ix;
create index annotation_task_changed_ix on annotation_task (project_id, changed_at);

-- In each project its annotators are paused, and their keys ordered, by themselves.
create table project_annotator (
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  position_row int not null check (position_row >= 0),
  paused boolean default false not null,
  paused_reason varchar(400) default '' not null,
  settings varchar(4000) default '{}' not null,
  primary key (project_id, person_id)
);
insert into project_annotator (project_id, person_id, position_row, paused, paused_reason, settings)
  select project.id, a.person_id, a.position_row, a.paused, a.paused_reason, a.settings from annotator a cross join project;
drop table annotator;
alter table project_annotator rename to annotator;
