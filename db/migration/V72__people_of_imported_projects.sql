-- Somebody of an imported project who is an account of this server by another id: the project's vote log, whose hashes cover its text,
-- goes on calling them by the first.
create table person_alias (
  project_id uuid not null references project (id),
  alias uuid not null,
  person_id uuid not null references person (id),
  primary key (project_id, alias)
);
