-- What the clips of a project are judged to be: 2 to 20 labels in the order of its files. A set is never changed; a project is given
-- another one, for as long as nothing was cut or imported by the first (the foreign keys of clip and imported_set hold it).
create table label_set (
  id uuid primary key,
  name varchar(60) not null,
  created_at timestamp with time zone default current_timestamp not null
);

-- letter: key on the labelling screen; colour: place in the palette; rare: its clips are wanted
create table label_class (
  label_set_id uuid not null references label_set (id) on delete cascade,
  number int not null check (number between 1 and 20),
  label_key varchar(40) not null,
  english varchar(60) not null,
  chinese varchar(60) not null,
  letter varchar(1) not null,
  colour int not null check (colour between 1 and 20),
  rare boolean not null,
  primary key (label_set_id, number),
  unique (label_set_id, label_key),
  unique (label_set_id, letter)
);

-- Until now every project had the seven emotions of DFEW.
insert into label_set (id, name) select id, 'DFEW-7' from project;
insert into label_class (label_set_id, number, label_key, english, chinese, letter, colour, rare)
  select project.id, seven.number, seven.label_key, seven.english, seven.chinese, seven.letter, seven.number, seven.rare
  from project cross join (values
    (1, 'happy', 'Happy', '高兴', 'H', false),
    (2, 'sad', 'Sad', '悲伤', 'S', false),
    (3, 'neutral', 'Neutral', '中性', 'N', false),
    (4, 'angry', 'Angry', '愤怒', 'A', false),
    (5, 'surprise', 'Surprise', '惊讶', 'U', false),
    (6, 'disgust', 'Disgust', '厌恶', 'D', true),
    (7, 'fear', 'Fear', '恐惧', 'F', true)
  ) as seven (number, label_key, english, chinese, letter, rare);

alter table project add column label_set_id uuid;
update project set label_set_id = id;
alter table project alter column label_set_id set not null;
alter table project add constraint project_label_set_fk foreign key (label_set_id) references label_set (id);
alter table project add constraint project_label_set_uq unique (id, label_set_id);

alter table clip add column label_set_id uuid;
update clip set label_set_id = project_id;
alter table clip alter column label_set_id set not null;
alter table clip add constraint clip_label_set_fk foreign key (project_id, label_set_id) references project (id, label_set_id);

alter table imported_set add column label_set_id uuid;
update imported_set set label_set_id = project_id;
alter table imported_set alter column label_set_id set not null;
alter table imported_set add constraint imported_set_label_set_fk
  foreign key (project_id, label_set_id) references project (id, label_set_id);

-- Columns that held seven numbers. Labels beyond nine are a letter each, as digits of base 36.
alter table vote alter column position_order set data type varchar(20);
alter table reward_rule alter column rare set data type varchar(20);
alter table scout alter column wanted set data type varchar(60);

-- Votes and shares of the labels after the seventh; null where a set has fewer.
alter table release_clip add column votes_8 int;
alter table release_clip add column votes_9 int;
alter table release_clip add column votes_10 int;
alter table release_clip add column votes_11 int;
alter table release_clip add column votes_12 int;
alter table release_clip add column votes_13 int;
alter table release_clip add column votes_14 int;
alter table release_clip add column votes_15 int;
alter table release_clip add column votes_16 int;
alter table release_clip add column votes_17 int;
alter table release_clip add column votes_18 int;
alter table release_clip add column votes_19 int;
alter table release_clip add column votes_20 int;
alter table imported_clip add column votes_8 int;
alter table imported_clip add column votes_9 int;
alter table imported_clip add column votes_10 int;
alter table imported_clip add column votes_11 int;
alter table imported_clip add column votes_12 int;
alter table imported_clip add column votes_13 int;
alter table imported_clip add column votes_14 int;
alter table imported_clip add column votes_15 int;
alter table imported_clip add column votes_16 int;
alter table imported_clip add column votes_17 int;
alter table imported_clip add column votes_18 int;
alter table imported_clip add column votes_19 int;
alter table imported_clip add column votes_20 int;
alter table run_prediction add column p8 double precision;
alter table run_prediction add column p9 double precision;
alter table run_prediction add column p10 double precision;
alter table run_prediction add column p11 double precision;
alter table run_prediction add column p12 double precision;
alter table run_prediction add column p13 double precision;
alter table run_prediction add column p14 double precision;
alter table run_prediction add column p15 double precision;
alter table run_prediction add column p16 double precision;
alter table run_prediction add column p17 double precision;
alter table run_prediction add column p18 double precision;
alter table run_prediction add column p19 double precision;
alter table run_prediction add column p20 double precision;
alter table scouted_range add column p8 double precision;
alter table scouted_range add column p9 double precision;
alter table scouted_range add column p10 double precision;
alter table scouted_range add column p11 double precision;
alter table scouted_range add column p12 double precision;
alter table scouted_range add column p13 double precision;
alter table scouted_range add column p14 double precision;
alter table scouted_range add column p15 double precision;
alter table scouted_range add column p16 double precision;
alter table scouted_range add column p17 double precision;
alter table scouted_range add column p18 double precision;
alter table scouted_range add column p19 double precision;
alter table scouted_range add column p20 double precision;
