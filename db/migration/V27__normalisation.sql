-- How pixels become numbers, as the weights at the start want it ("auto" until the training has looked at them). Runs before this
-- column saw them as -1..1.
alter table benchmark_run add normalisation varchar(400) default 'centred' not null;
