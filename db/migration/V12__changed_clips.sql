-- When something about a clip's slots or votes last changed, by the database's clock at the start of that change: so
-- that figures can be kept in step by reading only what changed, whichever machine changed it.
alter table labelling add column changed_at timestamp with time zone not null default current_timestamp;
create index labelling_changed_ix on labelling (changed_at);
