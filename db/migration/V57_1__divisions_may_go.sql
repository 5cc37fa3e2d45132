-- A division that nothing rests on may be removed. Its row stays, without folds, so that its number is never given to another: folders of
-- machines bear it.
alter table release_division add removed_at timestamp with time zone;
