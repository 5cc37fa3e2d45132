-- Runs told seven labels apart. The columns are made anew, since their checks have another name in each database.
alter table run_prediction add column truth smallint;
alter table run_prediction add column said smallint;
update run_prediction set truth = label, said = prediction;
alter table run_prediction drop column label;
alter table run_prediction drop column prediction;
alter table run_prediction rename column truth to label;
alter table run_prediction rename column said to prediction;
alter table run_prediction alter column label set not null;
alter table run_prediction alter column prediction set not null;
alter table run_prediction add constraint run_prediction_label check (label between 1 and 20);
alter table run_prediction add constraint run_prediction_prediction check (prediction between 1 and 20);

-- A set may have two labels.
alter table scouted_range alter column p3 drop not null;
alter table scouted_range alter column p4 drop not null;
alter table scouted_range alter column p5 drop not null;
alter table scouted_range alter column p6 drop not null;
alter table scouted_range alter column p7 drop not null;

-- How clips were judged after an epoch: up to 20 x 20 counts, each of up to five digits and what follows it.
alter table run_epoch alter column validation_confusion set data type varchar(2400);
alter table run_epoch alter column test_confusion set data type varchar(2400);
