-- By which recipe a clip was cut of its film: 1, the pictures as stored, for all that were there before. A clip is made
-- again by its own recipe, so that what is said of its bytes and pictures stays true.
alter table clip_provenance add column recipe integer default 1 not null;
