-- Somebody who came by a platform's link: no password, no role but annotator of one project, no page but those for labelling.
alter table person add participant boolean default false not null;

-- What a platform is told: participants come by one link, judge so many clips, and are given a code.
create table recruitment (
  id uuid primary key,
  project_id uuid not null references project (id),
  -- the part of its address that nobody guesses
  link varchar(40) not null unique,
  name varchar(120) not null,
  preset varchar(10) not null check (preset in ('PROLIFIC', 'CONNECT', 'SONA', 'OWN')),
  -- whose participant ids they are: the same id of the same platform is the same person
  platform varchar(40) not null,
  participant_parameter varchar(60) not null,
  study_parameter varchar(60),
  session_parameter varchar(60),
  clips int not null check (clips >= 1),
  places int not null check (places >= 1),
  -- without a clip judged for so long, a place may go to somebody else
  idle_minutes int not null check (idle_minutes >= 1),
  completion_code varchar(60),
  screened_out_code varchar(60),
  full_code varchar(60),
  redirect varchar(1000),
  -- for each finished participation, by the platform; none: the ledger holds nothing
  pay numeric(12, 4) check (pay > 0),
  opens_at timestamp with time zone,
  closes_at timestamp with time zone,
  closed_at timestamp with time zone,
  -- times that somebody came and was let in no more
  turned_away int default 0 not null,
  made_by uuid not null references person (id),
  made_at timestamp with time zone not null
);
create index recruitment_project_ix on recruitment (project_id, made_at);

-- One participant id of one platform in a project: one person, whichever recruitments they come by.
create table participant (
  person_id uuid primary key references person (id),
  project_id uuid not null references project (id),
  platform varchar(40) not null,
  participant_id varchar(100) not null,
  unique (project_id, platform, participant_id)
);

-- What is judged between started_at and ended_at counts for it; those of one person never overlap.
create table participation (
  id uuid primary key,
  project_id uuid not null references project (id),
  recruitment_id uuid not null references recruitment (id),
  person_id uuid not null references participant (person_id),
  state varchar(12) not null
    check (state in ('WORKING', 'FINISHED', 'SCREENED_OUT', 'NOTHING_LEFT', 'LEFT')),
  -- as the platform said when they came last
  study varchar(100),
  session varchar(100),
  started_at timestamp with time zone not null,
  came_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  -- what was shown at the end, and when first
  code varchar(60),
  code_given_at timestamp with time zone,
  unique (recruitment_id, person_id),
  check ((state = 'WORKING') = (ended_at is null))
);
create index participation_person_ix on participation (person_id, started_at);

-- The books get a kind: what a platform pays for a participation. (A new table: the old one's check has another name in
-- each database.)
create table entry_of_reward (
  id uuid primary key,
  project_id uuid not null references project (id),
  kind varchar(13) not null
    check (kind in ('VOTE', 'CLIP', 'RARE', 'PARTICIPATION', 'REVERSAL', 'PAYOUT')),
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
  check ((kind in ('PARTICIPATION', 'REVERSAL', 'PAYOUT')) = (made_by is not null))
);
insert into entry_of_reward (id, project_id, kind, subject, rule_version, payer, payee, amount, earned_at, booked_at,
    note, made_by)
  select id, project_id, kind, subject, rule_version, payer, payee, amount, earned_at, booked_at, note, made_by
  from reward_entry;
drop table reward_entry;
alter table entry_of_reward rename to reward_entry;
create index reward_entry_payee_ix on reward_entry (payee, earned_at);
create index reward_entry_payer_ix on reward_entry (payer, earned_at);
