-- Whose disk holds what a job needs, as the id of a data folder, which machines may share; null from before this was kept.
alter table film_upload add column holder uuid;
alter table clip_import add column holder uuid;
-- since when the film is known to be none that can be taken, so that its bytes are gone
alter table film_upload add column refused_at timestamp with time zone;
