-- Lists of clips that were cut elsewhere and lie in the library: each look at one and each import, with what came of it.
create table clip_import (
  id uuid primary key,
  project_id uuid not null references project (id),
  list_path varchar(1000) not null,
  dry boolean not null,
  requested_by uuid not null references person (id),
  requested_at timestamp with time zone not null default current_timestamp,
  -- absent until it has ended
  ready int,
  films int,
  already int,
  -- a sentence a line
  problems varchar(200000)
);
create index clip_import_person_ix on clip_import (requested_by, requested_at);
