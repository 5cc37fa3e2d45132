-- What a person does before they may judge clips. Nothing of it is asked in a project that has no such texts and no rule.

-- Consent and guidelines are never edited: a change is a new version, and everybody is asked again.
create table consent_text (
  project_id uuid not null references project (id),
  version int not null check (version >= 1),
  markdown varchar(20000) not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  primary key (project_id, version)
);

create table consent_given (
  person_id uuid not null references person (id),
  project_id uuid not null,
  version int not null,
  given_at timestamp with time zone not null default current_timestamp,
  primary key (person_id, project_id, version),
  foreign key (project_id, version) references consent_text (project_id, version)
);

create table guideline (
  project_id uuid not null references project (id),
  version int not null check (version >= 1),
  markdown varchar(20000) not null,
  created_by uuid not null references person (id),
  created_at timestamp with time zone not null default current_timestamp,
  primary key (project_id, version)
);

create table guideline_read (
  person_id uuid not null references person (id),
  project_id uuid not null,
  version int not null,
  read_at timestamp with time zone not null default current_timestamp,
  primary key (person_id, project_id, version),
  foreign key (project_id, version) references guideline (project_id, version)
);

-- As little of a person as the paper's "one cultural background" needs.
create table background (
  person_id uuid primary key references person (id),
  culture varchar(30) not null,
  detail varchar(120) not null default '',
  language varchar(60) not null,
  agreed_at timestamp with time zone not null default current_timestamp
);

create table admission_rule (
  project_id uuid primary key references project (id),
  background_needed boolean not null,
  required_culture varchar(30),
  training_needed boolean not null,
  -- part of the test that must be right; null: no test
  test_threshold double precision check (test_threshold between 0 and 1),
  test_attempts int not null check (test_attempts between 1 and 20),
  check (required_culture is null or background_needed)
);

-- Judgements of clips whose answer is known, before the real work. They have nothing to do with slots and votes.
create table practice_answer (
  person_id uuid not null references person (id),
  clip_id uuid not null references clip (id),
  kind varchar(8) not null check (kind in ('TRAINING', 'TEST')),
  attempt int not null check (attempt >= 1),
  emotion smallint not null check (emotion between 1 and 7),
  expected smallint not null check (expected between 1 and 7),
  answered_at timestamp with time zone not null default current_timestamp,
  primary key (person_id, kind, attempt, clip_id)
);
create index practice_answer_clip_ix on practice_answer (clip_id);

-- A round that was gone through to its end, with the verdict by the rule of that day: a later rule does not undo it.
create table practice_round (
  person_id uuid not null references person (id),
  project_id uuid not null references project (id),
  kind varchar(8) not null check (kind in ('TRAINING', 'TEST')),
  attempt int not null check (attempt >= 1),
  clips int not null check (clips >= 1),
  hits int not null check (hits between 0 and clips),
  passed boolean not null,
  ended_at timestamp with time zone not null default current_timestamp,
  primary key (person_id, project_id, kind, attempt)
);

-- Attempts at the test that a curator gave to one person beyond the rule's.
create table test_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  project_id uuid not null references project (id),
  granted_by uuid not null references person (id),
  granted_at timestamp with time zone not null default current_timestamp
);
create index test_grant_ix on test_grant (person_id, project_id);
