-- A release is divided by a recipe: DFEW's folds, or fixed parts (one fold), which its clips then have. A check is called otherwise in
-- each database, so the column is made anew.
alter table release add fold_count int default 5 not null check (fold_count between 1 and 20);
update release set fold_count = folds;
alter table release drop column folds;
alter table release rename column fold_count to folds;
alter table release add fold_recipe varchar(20) default 'official' not null;
alter table release_clip add part varchar(12) check (part in ('TRAIN', 'VALIDATION', 'TEST'));
