-- How clips were judged after an epoch: up to 20 x 20 counts, each of up to five digits and what follows it.
alter table run_epoch alter column validation_confusion set data type varchar(2400);
alter table run_epoch alter column test_confusion set data type varchar(2400);
