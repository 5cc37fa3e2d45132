-- What tells one person that something happened, as code and arguments. project_id null: on the server. about: what is told once while unread,
-- by kind; times counts how often it happened since. mail_due: still to be mailed; mailed_at: when it last was.
create table notice (
  id uuid primary key,
  person_id uuid not null references person (id),
  project_id uuid references project (id),
  kind varchar(40) not null,
  about varchar(120) not null,
  words varchar(2000) not null,
  path varchar(300) not null,
  times integer not null check (times > 0),
  at timestamp with time zone not null,
  in_app boolean not null,
  mail_due boolean not null,
  mailed_at timestamp with time zone,
  read_at timestamp with time zone
);
create index notice_person_ix on notice (person_id, read_at);
create index notice_mail_ix on notice (mail_due);

-- By which ways a person hears of a kind, where they chose otherwise than usual.
create table notice_choice (
  person_id uuid not null references person (id),
  kind varchar(40) not null,
  in_app boolean not null,
  by_mail boolean not null,
  primary key (person_id, kind)
);

-- Annotators who asked for a clip and got none since the last one came: they hear of the next.
create table idle_annotator (
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  since timestamp with time zone not null,
  primary key (project_id, person_id)
);

-- What was last told of something that is watched (kappa of a project, the disk of a machine), so that it is not told again and again.
create table inbox_watch (
  name varchar(200) primary key,
  level double precision not null,
  told_at timestamp with time zone
);

-- Where a program hears what happens in a project. The secret is there in clear: each delivery is signed with it.
create table webhook (
  id uuid primary key,
  project_id uuid not null references project (id),
  url varchar(500) not null,
  secret varchar(100) not null,
  kinds varchar(500) not null,
  enabled boolean not null,
  made_at timestamp with time zone not null,
  made_by uuid not null references person (id),
  failing_since timestamp with time zone
);
create index webhook_project_ix on webhook (project_id);

-- What a webhook is to hear, written in the transaction of what it tells. Who delivers one first moves next_try ahead: until then no other
-- machine takes it. ended_at: delivered, or given up.
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id) on delete cascade,
  project_id uuid not null references project (id),
  kind varchar(40) not null,
  body varchar(4000) not null,
  made_at timestamp with time zone not null,
  tries integer not null,
  tried_at timestamp with time zone,
  next_try timestamp with time zone not null,
  ended_at timestamp with time zone,
  delivered boolean not null,
  status integer,
  answer varchar(500) not null
);
create index webhook_delivery_next_try_ix on webhook_delivery (ended_at, next_try);
create index webhook_delivery_webhook_ix on webhook_delivery (webhook_id, made_at);
