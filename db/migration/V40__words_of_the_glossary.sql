-- Tables, columns, kinds of jobs and codes of messages are called as docs/glossary.md calls them.
alter table labelling rename to annotation_task;
alter table labelling_rule rename to annotation_rule;
alter table probe rename to control_task;
alter table clip_twin rename to near_duplicate;
alter table near_duplicate rename column twin_id to other_id;
alter table film_upload rename to movie_upload;
alter table clip_provenance rename column film_key to movie_key;
alter table clip_import rename column films to movies;

update job set kind = 'scene-analysis' where kind = 'scout-film';
update job set kind = 'preview-movie' where kind = 'preview-film';
update job set kind = 'register-movie' where kind = 'register-film';

update job set error = replace(error, '"clip.film-assigned"', '"clip.movie-assigned"') where error like '%"clip.film-assigned"%';
update job set error = replace(error, '"clip.film-given"', '"clip.movie-given"') where error like '%"clip.film-given"%';
update job set error = replace(error, '"clip.film-gone"', '"clip.movie-gone"') where error like '%"clip.film-gone"%';
update clip_import set problems = replace(problems, '"clip.row-film"', '"clip.row-movie"') where problems like '%"clip.row-film"%';
update job set error = replace(error, '"face.film-no-picture"', '"face.video-no-picture"') where error like '%"face.film-no-picture"%';
update job set error = replace(error, '"media.empty-film"', '"media.empty-video"') where error like '%"media.empty-film"%';
update job set error = replace(error, '"media.no-film-at"', '"media.no-video-at"') where error like '%"media.no-film-at"%';
update job set error = replace(error, '"media.output-is-film"', '"media.output-is-video"') where error like '%"media.output-is-film"%';
update job set error = replace(error, '"media.too-long-film"', '"media.too-long-video"') where error like '%"media.too-long-film"%';
update job set error = replace(error, '"movie.film-known"', '"movie.known"') where error like '%"movie.film-known"%';
update job set error = replace(error, '"training.team-checkpoint"', '"training.group-checkpoint"') where error like '%"training.team-checkpoint"%';
update job set error = replace(error, '"training.team-gone"', '"training.group-gone"') where error like '%"training.team-gone"%';
update job set error = replace(error, '"training.team-not-met"', '"training.group-not-met"') where error like '%"training.team-not-met"%';
update clip_import set problems = replace(problems, '"media.empty-film"', '"media.empty-video"') where problems like '%"media.empty-film"%';
update clip_import set problems = replace(problems, '"media.no-film-at"', '"media.no-video-at"') where problems like '%"media.no-film-at"%';
update clip_import set problems = replace(problems, '"media.output-is-film"', '"media.output-is-video"') where problems like '%"media.output-is-film"%';
update clip_import set problems = replace(problems, '"media.too-long-film"', '"media.too-long-video"') where problems like '%"media.too-long-film"%';
