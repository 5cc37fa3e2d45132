-- A release of ten times DFEW's size, 163,720 clips of 14,884 movies with ten votes each, in an empty data folder of the embedded
-- database: see export.md. Nothing in it comes from a real clip, and there are no files behind it.
set @admin = (select id from person order by created_at limit 1);
set @project = (select id from project order by created_at limit 1);
set @release = cast('00000000-0000-0000-0000-000000000001' as uuid);
insert into movie (id, project_id, title, file_name, media_key, poster_key, size_bytes, duration_us, fps, width, height, video_codec,
    browser_playable, registered_by)
  select cast('00000000-0000-0001-0000-' || lpad(cast(x as varchar), 12, '0') as uuid), @project, 'Movie ' || x, 'movie.mp4',
    lpad(cast(x as varchar), 64, '0'), repeat('0', 64), 1, 1000000, 24, 640, 480, 'h264', true, @admin
  from system_range(1, 14884) r(x);
insert into clip (id, number, project_id, movie_id, start_us, end_us, estimated_emotion, status, collector_id, media_key, frames,
    duration_us, place)
  select cast('00000000-0000-0002-0000-' || lpad(cast(x as varchar), 12, '0') as uuid), x, @project,
    cast('00000000-0000-0001-0000-' || lpad(cast(1 + (x - 1) / 11 as varchar), 12, '0') as uuid), 0, 2000000, 1, 'ACCEPTED', @admin,
    lpad(cast(x as varchar), 64, '1'), 48, 2000000, 1 + mod(x, 11)
  from system_range(1, 163720) r(x);
insert into release (id, project_id, name, panel, votes_per_clip, label_threshold, label_rule_version, folds, fold_recipe, content_hash,
    clips, labelled, prepared, alignment, created_by)
  values (@release, @project, 'ten times DFEW', 'HUMAN', 10, 6, 1, 5, 'official', repeat('0', 64), 163720, 122790, true, 'FACES', @admin);
-- eight votes for one emotion and two for the next; one clip in four has five and five
insert into release_clip (release_id, number, clip_id, votes_1, votes_2, votes_3, votes_4, votes_5, votes_6, votes_7, label, fold,
    duration_us, media_key, frames, useful_frames, frames_key)
  select @release, x, cast('00000000-0000-0002-0000-' || lpad(cast(x as varchar), 12, '0') as uuid),
    case when mod(x, 7) = 0 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 0 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 7) = 1 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 1 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 7) = 2 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 2 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 7) = 3 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 3 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 7) = 4 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 4 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 7) = 5 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 5 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 7) = 6 then case when mod(x, 4) = 0 then 5 else 8 end when mod(x + 1, 7) = 6 then case when mod(x, 4) = 0 then 5 else 2 end else 0 end,
    case when mod(x, 4) = 0 then 0 else 1 + mod(x, 7) end, case when mod(x, 4) = 0 then null else 1 + mod(x / 7, 5) end,
    2000000, lpad(cast(x as varchar), 64, '1'), case when mod(x, 4) = 0 then null else 48 end,
    case when mod(x, 4) = 0 then null else 48 end, case when mod(x, 4) = 0 then null else lpad(cast(x as varchar), 64, '2') end
  from system_range(1, 163720) r(x);
insert into release_ballot (release_id, number, votes)
  select @release, x, (select listagg('a' || lpad(cast(v as varchar), 2, '0') || ':' ||
      (1 + mod(x + case when v > case when mod(x, 4) = 0 then 5 else 8 end then 1 else 0 end, 7)), ' ') within group (order by v)
    from system_range(1, 10) v_(v))
  from system_range(1, 163720) r(x);
