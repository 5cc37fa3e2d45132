-- Each claim leaves out clips that its annotator gave up or may not see; the keys of both tables begin with the clip,
-- so without these PostgreSQL reads them whole.
create index abstention_annotator_ix on abstention (annotator_id);
create index withheld_clip_annotator_ix on withheld_clip (annotator_id);
