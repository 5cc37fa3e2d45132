-- Whether the person was told that releases count it. Whoever answered before was told that they do not hold it: they are not counted.
alter table background add column may_be_counted boolean not null default false;
