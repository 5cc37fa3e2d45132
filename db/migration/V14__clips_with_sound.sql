-- Whether clips of the project keep the sound of their films. Expression is judged by sight in DFEW: off unless wished.
alter table project add column keep_sound boolean not null default false;
