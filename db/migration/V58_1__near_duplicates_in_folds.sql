-- Whether clips that look alike were kept on one side, as movies are. Divisions of before did not.
alter table release_division add column alike_together boolean default false not null;

-- How a release shall be divided, too, once its pictures are made: chosen when it is frozen, and gone when it is done.
create table release_division_wish (
  release_id uuid primary key references release (id) on delete cascade,
  recipe varchar(20) not null,
  folds int not null check (folds between 2 and 20),
  seed bigint not null,
  validation double precision not null check (validation between 0 and 0.5),
  alike_together boolean not null,
  wished_by uuid not null references person (id)
);
