-- How the test clips of the fold were judged after the epoch: rows by true label, parted by ';', clips by what was said of them, parted
-- by ','. Null where they were not asked about. Shown, and never used to choose.
alter table run_epoch add test_confusion varchar(1000);
