-- Each setting as somebody set it, for those whose own tables hold only what is in force.
create table setting_version (
  project_id uuid not null references project (id),
  kind varchar(20) not null check (kind in ('NAME', 'LABEL_SET', 'SOUND', 'ANNOTATION_RULE', 'ADMISSION_RULE')),
  version int not null check (version >= 0),
  -- a JSON object of words, shown and never read back as a setting
  body varchar(10000) not null,
  -- both null for the one that held before the first that was kept
  set_by uuid references person (id),
  set_at timestamp with time zone,
  primary key (project_id, kind, version)
);
