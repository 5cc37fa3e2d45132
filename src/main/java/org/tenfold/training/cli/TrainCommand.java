package org.tenfold.training.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.Device;
import org.tenfold.training.Engine;
import org.tenfold.training.NvidiaSmi;
import org.tenfold.training.TrainingCost;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.data.DataCheck;
import org.tenfold.training.data.Fold;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.run.Prediction;
import org.tenfold.training.run.RunFiles;
import org.tenfold.training.run.TestEpochs;
import org.tenfold.training.run.Trainer;
import org.tenfold.training.run.TrainingNeeds;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.WeightFile;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network on each fold of a data set and writes what it says of the test clips. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Train a network on the folds of a data set in DFEW's layout, or as FERV39k, MAFW, AFEW and",
      "others have theirs (docs/formats.md), and predict their test clips.",
      "Networks: c3d, p3d, r3d18, resnet3d18, i3d, vgg11-lstm, resnet18-lstm.",
      "A run that was killed goes on from its last checkpoint when it is started again with"
          + " --resume."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  private static final String ALL = "all";

  /**
   * Exit code after Ctrl-C. A process in the midst of a step ends at once: an orderly end would
   * take libtorch's memory away under it, and the last epoch is on the disk anyway.
   */
  private static final int BROKEN_OFF = 130;

  @Option(
      names = "--data",
      required = true,
      showDefaultValue = Visibility.NEVER,
      description = "Folder of the data set.")
  private Path data = Path.of("");

  @Option(
      names = "--output",
      required = true,
      showDefaultValue = Visibility.NEVER,
      description = "Folder for predictions, metrics, settings and weights.")
  private Path output = Path.of("");

  @Option(
      names = "--splits",
      paramLabel = "NAME",
      description = {
        "Folder in --data, or elsewhere, with the lists of the folds: DFEW's, or those that",
        "other programs read (docs/formats.md)."
      })
  private String splits = ClipDataset.SPLITS;

  @Option(
      names = "--coding",
      paramLabel = "0|1",
      description = "Number of the first label in the lists; else 1, and a label 0 is refused.")
  private @Nullable Integer coding;

  @Option(names = "--fold", description = "Number of one fold, or all.")
  private String fold = ALL;

  @Option(
      names = "--resume",
      description = "Go on from the last checkpoint of the same run in --output.")
  private boolean resume;

  @Option(
      names = "--checkpoint-every",
      description = {
        "Epochs from one checkpoint to the next; the last one is kept, with the best weights.",
        "A killed run goes on from it."
      })
  private int checkpointEvery = 1;

  @Option(
      names = "--test-every",
      description = {
        "Epochs from one look at the test clips to the next, for a curve; 0: only in the end.",
        "Trainings of fewer than twenty epochs are looked at four times. Nothing is chosen by it."
      })
  private int testEvery;

  @Option(
      names = "--pretrained",
      description = {
        "Begin with the weights of a .safetensors or .pth file where they fit; what fits is said.",
        "Nothing in the file is run. See: weights FILE --model NETWORK"
      })
  private @Nullable Path pretrained;

  @Option(
      names = "--entry",
      description =
          "Dict of the file of --pretrained that holds the weights, where there are several: names"
              + " with dots.")
  private @Nullable String entry;

  @Option(
      names = "--cache",
      description = {
        "Folder for decoded frames, to be shared by runs on the same data",
        "(else in --output, and deleted in the end)."
      })
  private @Nullable Path cache;

  @Option(
      names = "--estimate",
      description =
          "Only say how long the training would take and how much memory, from three steps.")
  private boolean estimate;

  private final List<Message> warnings = new ArrayList<>();

  @Mixin private TrainingOptions training = new TrainingOptions();
  @Mixin private LabelOptions labels = new LabelOptions();
  @Mixin private ProcessGroupOptions group = new ProcessGroupOptions();
  @Mixin private EventOptions events = new EventOptions();

  /** All that can be wrong with files and settings shows before an engine is loaded. */
  @Override
  public Integer call() {
    TrainingOptions.require(checkpointEvery >= 1, "training.checkpoint-every-least");
    TrainingOptions.require(testEvery >= 0, "training.test-every-least");
    LabelSet set = labels.set();
    Optional<WeightFile> weights = weights();
    TrainingSpec asked = training.spec(weights.map(this::start), data, set);
    requireWeights(asked, weights);
    ModelSpec spec = model(asked);
    Device place = asked.compute().device();
    Optional<Pretrained> start = weights.map(file -> Pretrained.of(spec, file, asked.classes()));
    start.ifPresent(Pretrained::requireSome);
    TrainingSettings settings = asked.settings(normalisation(asked, start));
    requireWhole(settings, start);
    Optional<ProcessGroup.Rendezvous> rendezvous = group.rendezvous();
    boolean leads = rendezvous.isEmpty() || rendezvous.get().rank() == 0;
    RunFiles files = new RunFiles(output);
    ClipDataset dataset = dataset(asked, set);
    dataset.onWarning(this::warn);
    Optional.ofNullable(coding).map(LabelCoding::ofBase).ifPresent(dataset::readLabelsFrom);
    List<Integer> numbers = folds(dataset);
    if (settings.epochs() == 0 && numbers.size() > 1) {
      warn(Message.of("training.same-weights", numbers.size()));
    }
    TrainingNeeds needs = TrainingNeeds.of(spec, settings, numbers.size());
    needs.requireMemory(place != Device.CPU && NvidiaSmi.ask("name").isPresent());
    EventSink sink = leads ? events.sink() : EventSink.SILENT;
    sink.progress(0, dataset.read());
    sink.progress(0, Message.of("training.looking"));
    List<Fold> folds = numbers.stream().map(dataset::fold).toList();
    DataCheck.warningsOf(folds, settings.balance(), set).forEach(this::warn);
    needs.requireRoom(output, dataset.cacheFolder(), dataset.bytesToDecode(folds));

    TrainingBackend engine = engine(asked.compute(), files, rendezvous.isPresent());
    TrainingSpec trained = asked.by(Engine.ofKey(engine.name()).orElseThrow());
    if (estimate) {
      tellEstimate(engine, spec, settings, folds);
      forgetFrames(dataset);
      return 0;
    }
    if (leads && !resume) {
      requireElsewhere(start);
      files.forget(); // before the others of the group can come and see them
    }
    EpochEvents observer =
        new EpochEvents(
            sink,
            this::warn,
            numbers.size(),
            dataset.folds().size(),
            settings,
            engine.onCard() ? NvidiaSmi::memoryInUse : OptionalLong::empty);

    long begin = System.nanoTime();
    TrainingBackend joined = rendezvous.map(engine::joining).orElse(engine);
    Trainer trainer =
        new Trainer(
            joined,
            spec,
            settings,
            observer,
            Optional.of(output),
            start,
            checkpointEvery,
            new TestEpochs(testEvery));
    List<Prediction> predictions = new ArrayList<>();
    unlessBrokenOff(
        () -> {
          for (int done = 1; done <= folds.size(); done++) {
            predictions.addAll(trainer.train(folds.get(done - 1)));
            if (leads) {
              double seconds = (System.nanoTime() - begin) / NANOS;
              files.writePredictions(predictions);
              files.writeMetrics(observer.losses());
              files.writeRun(
                  trained, spec, settings, engine, start, dataset, numbers, done, warnings,
                  seconds);
            }
          }
        });
    if (leads) {
      forgetFrames(dataset);
      EpochEvents.Made made =
          new EpochEvents.Made(
              engine.engine(), device(engine), RunFiles.foldsHash(dataset, numbers));
      observer.result(predictions, (System.nanoTime() - begin) / NANOS, made, warnings);
    }
    return 0;
  }

  private static String device(TrainingBackend engine) {
    return engine.onCard() ? NvidiaSmi.ask("name").orElse("GPU") : "CPU";
  }

  /** A new run deletes the weights of the one before it. */
  private void requireElsewhere(Optional<Pretrained> start) {
    if (pretrained != null && start.isPresent()) {
      Path folder = pretrained.toAbsolutePath().normalize().getParent();
      TrainingOptions.require(
          !output.toAbsolutePath().normalize().equals(folder), "training.pretrained-in-output");
    }
  }

  private void forgetFrames(ClipDataset dataset) {
    if (cache == null) {
      dataset.forgetFrames();
    }
  }

  private static void unlessBrokenOff(Runnable training) {
    Thread breakOff = new Thread(() -> Runtime.getRuntime().halt(BROKEN_OFF));
    Runtime.getRuntime().addShutdownHook(breakOff);
    try {
      training.run();
    } finally {
      Runtime.getRuntime().removeShutdownHook(breakOff);
    }
  }

  private ClipDataset dataset(TrainingSpec asked, LabelSet set) {
    Path frames = cache == null ? output : cache;
    return asked.loss().needsVotes()
        ? ClipDataset.openWithVotes(data, splits, asked.input(), frames, set)
        : ClipDataset.open(data, splits, asked.input(), frames, set);
  }

  private Optional<WeightFile> weights() {
    return Optional.ofNullable(pretrained).map(file -> WeightFile.read(file, entry()));
  }

  private Optional<String> entry() {
    String known = training.base().start() instanceof Start.Weights weights ? weights.entry() : "";
    return Optional.ofNullable(entry == null && !known.isEmpty() ? known : entry);
  }

  private Start.Weights start(WeightFile file) {
    return new Start.Weights(file.name(), file.sha256(), entry().orElse(""));
  }

  /** A spec names weights by their content; where they lie here only an option can say. */
  private static void requireWeights(TrainingSpec asked, Optional<WeightFile> weights) {
    if (asked.start() instanceof Start.Weights wanted) {
      TrainingOptions.require(
          weights.isPresent(), "training.weights-wanted", wanted.name(), wanted.sha256());
    }
  }

  /** What was asked for; else what the weights were trained on; else -1..1. */
  private Normalisation normalisation(TrainingSpec asked, Optional<Pretrained> start) {
    Normalisation wanted = start.map(Pretrained::normalisation).orElse(Normalisation.CENTRED);
    Normalisation used = asked.normalisation().orElse(wanted);
    start.ifPresent(
        found -> {
          List<Message> doubts = new ArrayList<>(found.warnings());
          Message report = found.report();
          if (!used.equals(wanted)) {
            doubts.add(Message.of("training.pixels-other", used.words(), wanted.words()));
            report = Message.of("training.weights-also", report, doubts.getLast());
          }
          tell(WorkerEvent.Notice.Topic.WEIGHTS, found.source(), report);
          doubts.forEach(one -> warn(Message.of("training.weights-doubt", pretrained, one)));
        });
    tell(WorkerEvent.Notice.Topic.NORMALISATION, used.key(), Message.text(used.words()));
    return used;
  }

  /** Without training, no array may be left as it was drawn. */
  private static void requireWhole(TrainingSettings settings, Optional<Pretrained> start) {
    if (settings.epochs() > 0) {
      return;
    }
    Pretrained given = start.orElseThrow(() -> new InvalidInput("training.predict-pretrained"));
    TrainingOptions.require(
        given.missing().isEmpty() && given.mismatched().isEmpty(),
        "training.predict-incomplete",
        given.summary());
  }

  private void warn(Message doubt) {
    warnings.add(doubt);
    events.sink().warn(doubt);
  }

  private void tell(WorkerEvent.Notice.Topic topic, String key, Message words) {
    events.sink().tell(new WorkerEvent.Notice(topic, key, words));
  }

  private void tellEstimate(
      TrainingBackend engine, ModelSpec spec, TrainingSettings settings, List<Fold> folds) {
    long clips = folds.stream().mapToLong(fold -> fold.training().size()).sum();
    TrainingCost cost = TrainingCost.of(spec, settings.optimiser(), settings.batchSize());
    double rate = TrainingCost.clipsPerSecond(engine, spec, settings);
    events
        .sink()
        .result(
            Map.of(
                "clipsPerSecond",
                rate,
                "seconds",
                clips * settings.epochs() / rate,
                "memoryBytes",
                cost.bytes(),
                "multiplicationsPerClip",
                cost.multiplications(),
                "weights",
                spec.parameterCount(),
                "warnings",
                warnings.stream().map(Message::english).toList()));
  }

  private static ModelSpec model(TrainingSpec asked) {
    try {
      ModelSpec spec = asked.model();
      spec.parameterCount(); // counts them all
      return spec;
    } catch (ArithmeticException e) {
      throw TrainingNeeds.tooLarge(e);
    }
  }

  private void tell(AutoEngine.Choice choice) {
    if (choice.instead().isPresent()) {
      warn(choice.words());
    } else {
      tell(WorkerEvent.Notice.Topic.ENGINE, choice.engine().key(), choice.words());
    }
  }

  private TrainingBackend engine(TrainingSpec.Compute compute, RunFiles files, boolean inGroup) {
    Optional<Engine> begun = resume ? files.engine() : Optional.empty();
    TrainingBackend engine =
        OpenedEngine.of(compute, begun, inGroup, this::tell).on(compute.device());
    if (compute.device() == Device.AUTO && !engine.onCard()) {
      NvidiaSmi.ask("name").ifPresent(this::tellOfUnusedGpu);
    }
    return engine;
  }

  /** Else a missing library makes a run many times slower, and no one knows why. */
  private void tellOfUnusedGpu(String card) {
    events
        .sink()
        .warn(
            Message.text(
                "This machine has a GPU (%s), but training is on the processor: build with"
                        .formatted(card)
                    + " -Plibtorch-gpu, put CUDA 13 and cuDNN 9 on the library path and choose"
                    + " libtorch, or say --device cpu."));
  }

  private List<Integer> folds(ClipDataset dataset) {
    List<Integer> folds = dataset.folds();
    if (fold.equals(ALL)) {
      return folds;
    }
    return folds.stream()
        .filter(number -> fold.equals(number.toString()))
        .findFirst()
        .map(List::of)
        .orElseThrow(() -> new InvalidInput("training.fold-wrong", folds, fold));
  }
}
