-- What work is worth. A rule is never edited: a change is a new version, and work is paid by the version of its day.
create table reward_rule (
  project_id uuid not null references project (id),
  version int not null check (version >= 1),
  currency varchar(10) not null,
  per_vote numeric(12, 4) not null check (per_vote >= 0),
  per_clip numeric(12, 4) not null check (per_clip >= 0),
  per_rare_clip numeric(12, 4) not null check (per_rare_clip >= 0),
  -- numbers of the rare emotions, such as 67
  rare varchar(7) not null,
  basis varchar(10) not null check (basis in ('CONFIRMED', 'ESTIMATED')),
  made_by uuid not null references person (id),
  valid_from timestamp with time zone not null default current_timestamp,
  primary key (project_id, version)
);

-- How many single-labelled clips of an emotion a project wants.
create table wanted_clips (
  project_id uuid not null references project (id),
  emotion smallint not null check (emotion between 1 and 7),
  clips int not null check (clips >= 0),
  primary key (project_id, emotion)
);

-- One for each person, one that work is paid from, one for what has left the books.
create table reward_account (
  id uuid primary key,
  project_id uuid not null references project (id),
  kind varchar(8) not null check (kind in ('FUND', 'PERSON', 'PAID_OUT')),
  person_id uuid references person (id),
  check ((kind = 'PERSON') = (person_id is not null)),
  unique (project_id, person_id)
);

-- Each row moves an amount from one account to another, so debit equals credit by construction. Rows are added, never
-- changed; (kind, subject) is the idempotency key: a vote, clip, reversed entry or payment is booked once.
create table reward_entry (
  id uuid primary key,
  project_id uuid not null references project (id),
  kind varchar(8) not null check (kind in ('VOTE', 'CLIP', 'RARE', 'REVERSAL', 'PAYOUT')),
  subject uuid not null,
  rule_version int,
  payer uuid not null references reward_account (id),
  payee uuid not null references reward_account (id),
  amount numeric(16, 4) not null check (amount > 0),
  -- when the work was done; the day a statement shows
  earned_at timestamp with time zone not null,
  booked_at timestamp with time zone not null default current_timestamp,
  note varchar(400) not null default '',
  made_by uuid references person (id),
  unique (kind, subject),
  foreign key (project_id, rule_version) references reward_rule (project_id, version),
  check (payer <> payee),
  check ((kind in ('VOTE', 'CLIP', 'RARE')) = (rule_version is not null)),
  check ((kind in ('REVERSAL', 'PAYOUT')) = (made_by is not null))
);
create index reward_entry_payee_ix on reward_entry (payee, earned_at);
create index reward_entry_payer_ix on reward_entry (payer, earned_at);
