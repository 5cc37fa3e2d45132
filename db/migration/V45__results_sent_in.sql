-- Predictions that were made elsewhere on a release's folds, checked and named; they rank with a mark.
create table sent_result (
  id uuid primary key,
  release_id uuid not null references release (id),
  name varchar(120) not null,
  note varchar(2000) default '' not null,
  sent_by uuid not null references person (id),
  sent_at timestamp with time zone default current_timestamp not null,
  unique (release_id, name)
);

-- answers: one digit, 1 to 7, for each clip of the release that is in a fold, in the order of their numbers. A release never changes.
create table sent_seed (
  sent_id uuid not null references sent_result (id),
  seed bigint not null,
  answers varchar(1000000) not null check (length(answers) > 0),
  primary key (sent_id, seed)
);
