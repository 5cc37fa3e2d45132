-- What somebody chose for themselves, such as the columns of a list; nothing of what they work on.
create table person_preference (
  person_id uuid not null references person (id),
  name varchar(120) not null,
  content varchar(4000) not null,
  primary key (person_id, name)
);
