-- Raised when all that a person had open shall end: what began under another number is over, on every node.
alter table person add column session_epoch integer not null default 0;
alter table persistent_logins add column session_epoch integer not null default 0;
