-- How often the row was changed: of two people who change a rule at once, the second is told.
alter table labelling_rule add column version int not null default 0;
alter table admission_rule add column version int not null default 0;
