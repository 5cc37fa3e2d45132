-- How the validation part of the fold was judged after the epoch, written like test_confusion. Null where there is none.
alter table run_epoch add validation_confusion varchar(1000);
