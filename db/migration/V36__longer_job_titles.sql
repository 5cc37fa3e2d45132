-- What a job does is kept as a code and its arguments; titles of earlier jobs stay English words.
alter table job alter column title set data type varchar(400);
