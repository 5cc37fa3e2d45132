-- Consent texts and guidelines are of one kind: versions are added, never changed, and everybody is asked again.
create table project_text (
  project_id uuid not null references project (id),
  kind varchar(10) not null constraint project_text_kind check (kind in ('CONSENT', 'GUIDELINES')),
  version int not null check (version >= 1),
  markdown varchar(20000) not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  primary key (project_id, kind, version)
);
insert into project_text (project_id, kind, version, markdown, created_by, created_at)
  select project_id, 'CONSENT', version, markdown, created_by, created_at from consent_text
  union all
  select project_id, 'GUIDELINES', version, markdown, created_by, created_at from guideline;

-- who agreed to a consent text, or read guidelines
create table text_receipt (
  person_id uuid not null references person (id),
  project_id uuid not null,
  kind varchar(10) not null,
  version int not null,
  given_at timestamp with time zone not null default current_timestamp,
  primary key (person_id, project_id, kind, version),
  foreign key (project_id, kind, version) references project_text (project_id, kind, version)
);
insert into text_receipt (person_id, project_id, kind, version, given_at)
  select person_id, project_id, 'CONSENT', version, given_at from consent_given
  union all
  select person_id, project_id, 'GUIDELINES', version, read_at from guideline_read;

drop table consent_given;
drop table guideline_read;
drop table consent_text;
drop table guideline;
