package org.tenfold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tenfold.emotion.Emotion;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.Engine;
import org.tenfold.training.Prediction;
import org.tenfold.training.RunFiles;
import org.tenfold.training.Trainer;
import org.tenfold.training.TrainingBackend;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.worker.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network on each fold of a data set and writes what it says of the test clips. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train a network on the folds of a data set in DFEW's layout and predict their test clips.",
      "Networks: c3d, p3d, r3d18, resnet3d18, i3d, vgg11-lstm, resnet18-lstm.",
      "A run that was killed goes on from its last epoch when it is started again with --resume."
    })
final class TrainCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final String ALL = "all";

  @Option(names = "--data", required = true, description = "Folder of the data set.")
  private Path data = Path.of("");

  @Option(
      names = "--output",
      required = true,
      description = "Folder for predictions, metrics, settings and weights.")
  private Path output = Path.of("");

  @Option(names = "--model", defaultValue = "c3d", description = "Network (default: c3d).")
  private String model = "c3d";

  @Option(names = "--fold", defaultValue = ALL, description = "Number of one fold, or all.")
  private String fold = ALL;

  @Option(
      names = "--backend",
      defaultValue = "dl4j",
      description = "Engine: dl4j or libtorch (default: dl4j).")
  private String backend = "dl4j";

  @Option(
      names = "--width",
      defaultValue = "64",
      description = "Channels of the first layer (default: 64, the papers').")
  private int width;

  @Option(
      names = "--size",
      defaultValue = "112",
      description = "Edge of the input in pixels (default: 112).")
  private int size;

  @Option(
      names = "--resume",
      description = "Go on from the last epoch of a run of the same settings in --output.")
  private boolean resume;

  @Mixin private TrainingOptions training = new TrainingOptions();
  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() {
    TrainingSettings settings = training.settings();
    ModelSpec spec = spec();
    TrainingBackend engine = engine();
    ClipDataset dataset =
        settings.loss().needsVotes()
            ? ClipDataset.openWithVotes(data, size)
            : ClipDataset.open(data, size);
    List<Integer> folds = folds(dataset);
    EpochEvents observer = new EpochEvents(events.sink(), folds, settings);
    RunFiles files = new RunFiles(output);
    if (!resume) {
      files.forgetWeights();
    }

    long start = System.nanoTime();
    Trainer trainer = new Trainer(engine, spec, settings, observer, Optional.of(output));
    List<Prediction> predictions = new ArrayList<>();
    folds.forEach(number -> predictions.addAll(trainer.train(dataset.fold(number))));
    double seconds = (System.nanoTime() - start) / NANOS;

    files.writePredictions(predictions);
    files.writeMetrics(observer.losses());
    files.writeRun(spec, settings, engine, dataset, folds, seconds);
    observer.result(predictions, seconds, engine.engine());
    return 0;
  }

  private ModelSpec spec() {
    TrainingOptions.require(width >= 1, "--width must be at least 1.");
    TrainingOptions.require(size >= 8, "--size must be at least 8.");
    Network network =
        Network.ofKey(model)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--model must be one of " + keys() + ", not " + model + "."));
    return network.spec(width, ClipDataset.FRAMES, size, Emotion.COUNT);
  }

  private static String keys() {
    return Arrays.stream(Network.values()).map(Network::key).collect(Collectors.joining(", "));
  }

  private TrainingBackend engine() {
    return Engine.ofKey(backend)
        .orElseThrow(
            () -> new BadInputException("--backend must be dl4j or libtorch, not " + backend + "."))
        .open();
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
        .orElseThrow(
            () ->
                new BadInputException(
                    "--fold must be all or one of " + folds + ", not " + fold + "."));
  }
}
