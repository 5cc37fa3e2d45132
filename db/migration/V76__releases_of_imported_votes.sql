-- A release may be frozen from an imported set: its votes are of no panel here, and its clips were never cut here. What is known of
-- them is what the file, or a list given beside it, says.
alter table release alter column panel drop not null;
-- the set stays as long as the release does, for it says which file the votes are from
alter table release add column imported_set_id uuid references imported_set (id);
alter table release add constraint release_has_one_source check ((panel is null) <> (imported_set_id is null));

alter table release_clip alter column clip_id drop not null;
alter table release_clip alter column media_key drop not null;
-- null: nobody said how long it is
alter table release_clip alter column duration_us drop not null;
-- of an imported clip: as the file calls it, its movie, and the SHA-256 of its file, which is not in our store
alter table release_clip add column name varchar(200);
alter table release_clip add column movie varchar(200);
alter table release_clip add column file_sha256 varchar(64);
alter table release_clip add constraint release_clip_is_ours_or_named check ((clip_id is null) <> (name is null));

-- files may have more voters a clip than a project has
alter table release_ballot alter column votes set data type varchar(1000000);
