-- All that decides a training in one value (docs/decisions/0026) instead of a column for each setting. What is left out here is as
-- it was for every run before: the other numbers of optimiser, schedule, centre loss and early stopping.
alter table benchmark_run add spec varchar(8000);

update benchmark_run set spec = cast(json_object(
  'augmentation' value json_object('colour' value colour_share, 'flip' value flip, 'shift' value shift_pixels),
  'balance' value case balance
    when 'class-weights' then json_object('classWeights' value 'balanced', 'sampled' value false)
    when 'balanced-sampling' then json_object('classWeights' value 'none', 'sampled' value true)
    else json_object('classWeights' value 'none', 'sampled' value false) end,
  'compute' value json_object('device' value 'auto', 'engine' value backend, 'precision' value number_precision),
  'input' value json_object('frames' value 16, 'size' value input_size),
  'length' value json_object('epochs' value epochs, 'patience' value 10, 'validation' value validation_share),
  'loss' value case loss
    when 'ec-stfl' then json_object('kind' value loss, 'lambda' value coalesce(lambda, 10))
    else json_object('kind' value loss) end,
  'network' value json_object('name' value model, 'width' value width),
  'normalisation' value normalisation,
  'optimiser' value json_object('kind' value optimiser, 'weightDecay' value weight_decay),
  'schedule' value json_object('kind' value schedule, 'warmUp' value warm_up),
  'seed' value seed,
  'start' value case
    when pretrained_key is null then json_object('kind' value 'drawn')
    else json_object('kind' value 'weights', 'name' value pretrained_name, 'sha256' value pretrained_key) end,
  'steps' value json_object('batch' value batch_size, 'learningRate' value learning_rate),
  'version' value 1) as varchar(8000));

alter table benchmark_run alter column spec set not null;

-- what the training found the weights at the start to want; not known until it has looked at them
alter table benchmark_run alter column normalisation drop default;
alter table benchmark_run alter column normalisation drop not null;
update benchmark_run set normalisation = null where normalisation = 'auto';

-- pretrained_key stays: it says that the store's file is needed
alter table benchmark_run drop column pretrained_name;
alter table benchmark_run drop column model;
alter table benchmark_run drop column loss;
alter table benchmark_run drop column lambda;
alter table benchmark_run drop column backend;
alter table benchmark_run drop column epochs;
alter table benchmark_run drop column batch_size;
alter table benchmark_run drop column width;
alter table benchmark_run drop column input_size;
alter table benchmark_run drop column learning_rate;
alter table benchmark_run drop column seed;
alter table benchmark_run drop column optimiser;
alter table benchmark_run drop column schedule;
alter table benchmark_run drop column warm_up;
alter table benchmark_run drop column weight_decay;
alter table benchmark_run drop column balance;
alter table benchmark_run drop column flip;
alter table benchmark_run drop column shift_pixels;
alter table benchmark_run drop column colour_share;
alter table benchmark_run drop column validation_share;
alter table benchmark_run drop column number_precision;
