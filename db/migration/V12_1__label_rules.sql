-- When do the votes of a clip make a single label? Rules are added, never changed; the newest holds, and a release
-- names the one that it was made by. project.votes_per_clip and label_threshold repeat the newest.
create table label_rule (
  project_id uuid not null references project (id),
  version int not null check (version >= 1),
  votes int not null check (votes between 1 and 100),
  threshold int not null,
  set_by uuid references person (id),
  set_at timestamp with time zone not null default current_timestamp,
  primary key (project_id, version),
  check (threshold <= votes and 2 * threshold > votes)
);
insert into label_rule (project_id, version, votes, threshold, set_at)
  select id, 1, votes_per_clip, label_threshold, created_at from project;

alter table release add column label_rule_version int not null default 1;
