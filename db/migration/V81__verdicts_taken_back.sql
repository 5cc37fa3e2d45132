-- What somebody said of a clip may be taken back and said again: each time is a row of its own, and none is overwritten.
alter table clip_check rename to clip_check_before;
create table clip_check (
  clip_id uuid not null references clip (id),
  person_id uuid not null references person (id),
  verdict varchar(8) not null check (verdict in ('ACCEPT', 'REJECT', 'WITHDRAW')),
  -- the how manieth time this person says so of this clip, from 1
  time_no int not null check (time_no >= 1),
  emotion smallint not null check (emotion between 1 and 20),
  reason varchar(200) not null default '',
  rule_version int not null,
  checked_at timestamp with time zone not null default current_timestamp,
  restored_by uuid references person (id),
  restored_at timestamp with time zone,
  primary key (clip_id, person_id, verdict, time_no),
  check ((restored_by is null) = (restored_at is null))
);
insert into clip_check (clip_id, person_id, verdict, time_no, emotion, reason, rule_version, checked_at, restored_by, restored_at)
  select clip_id, person_id, verdict, 1, emotion, reason, rule_version, checked_at, restored_by, restored_at
  from clip_check_before;
drop table clip_check_before;
