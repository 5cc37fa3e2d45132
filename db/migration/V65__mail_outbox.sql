-- Mail to be sent, written in the transaction of what it tells. Who sends one first moves next_try ahead: until then no other machine takes it.
-- The body of a sent mail is emptied, as there may be a secret in it. person without a foreign key: it only says whose mail is withdrawn.
create table mail_outbox (
  id uuid primary key,
  person uuid,
  recipient varchar(254) not null,
  subject varchar(300) not null,
  body varchar(20000) not null,
  made_at timestamp with time zone not null,
  tries integer not null,
  tried_at timestamp with time zone,
  next_try timestamp with time zone not null,
  sent_at timestamp with time zone,
  last_error varchar(500) not null
);
create index mail_outbox_next_try_ix on mail_outbox (sent_at, next_try);

-- In which language somebody last read Tenfold, a tag: mail to them is written in it.
alter table person add column language varchar(10);
