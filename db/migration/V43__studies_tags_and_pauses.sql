-- Words by which people find studies again, a line each; and since when workers leave the study's runs in the queue.
alter table study add tags varchar(1000) default '' not null;
alter table study add paused_at timestamp with time zone;
