package org.tenfold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tenfold.emotion.Emotion;
import org.tenfold.training.C3d;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.ModelSpec;
import org.tenfold.training.Prediction;
import org.tenfold.training.RunFiles;
import org.tenfold.training.Trainer;
import org.tenfold.training.TrainingBackend;
import org.tenfold.training.TrainingLoss;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.dl4j.Dl4jBackend;
import org.tenfold.worker.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network on each fold of a data set and writes what it says of the test clips. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Train a network on the folds of a data set in DFEW's layout and predict their test clips.")
final class TrainCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final String ALL = "all";

  @Option(names = "--data", required = true, description = "Folder of the data set.")
  private Path data = Path.of("");

  @Option(
      names = "--output",
      required = true,
      description = "Folder for predictions, metrics and settings.")
  private Path output = Path.of("");

  @Option(names = "--model", defaultValue = "c3d", description = "Network: c3d.")
  private String model = "c3d";

  @Option(names = "--loss", defaultValue = "softmax", description = "softmax or ec-stfl.")
  private String loss = "softmax";

  @Option(names = "--lambda", defaultValue = "10", description = "Weight of EC-STFL (default: 10).")
  private double lambda;

  @Option(names = "--fold", defaultValue = ALL, description = "Number of one fold, or all.")
  private String fold = ALL;

  @Option(names = "--backend", defaultValue = Dl4jBackend.NAME, description = "Engine: dl4j.")
  private String backend = Dl4jBackend.NAME;

  @Option(names = "--epochs", required = true, description = "Passes over the training clips.")
  private int epochs;

  @Option(names = "--batch", defaultValue = "24", description = "Clips in a step (default: 24).")
  private int batch;

  @Option(
      names = "--width",
      defaultValue = "64",
      description = "Filters of the first layer (default: 64, the paper's).")
  private int width;

  @Option(
      names = "--size",
      defaultValue = "112",
      description = "Edge of the input in pixels (default: 112).")
  private int size;

  @Option(
      names = "--learning-rate",
      defaultValue = "0.001",
      description = "Of the Adam optimiser (default: 0.001).")
  private double learningRate;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of weights, order and dropout (default: 1).")
  private long seed;

  @Mixin private EventOptions events = new EventOptions();

  @Override
  public Integer call() {
    TrainingSettings settings = settings();
    ModelSpec spec = spec();
    TrainingBackend engine = engine();
    ClipDataset dataset = ClipDataset.open(data, size);
    List<Integer> folds = folds(dataset);
    EpochEvents observer = new EpochEvents(events.sink(), folds, settings);

    long start = System.nanoTime();
    Trainer trainer = new Trainer(engine, spec, settings, observer);
    List<Prediction> predictions = new ArrayList<>();
    folds.forEach(number -> predictions.addAll(trainer.train(dataset.fold(number))));
    double seconds = (System.nanoTime() - start) / NANOS;

    RunFiles files = new RunFiles(output);
    files.writePredictions(predictions);
    files.writeMetrics(observer.losses(), settings.learningRate());
    files.writeRun(spec, settings, engine, dataset, folds, seconds);
    observer.result(predictions, seconds, engine.engine());
    return 0;
  }

  private TrainingSettings settings() {
    require(epochs >= 1, "--epochs must be at least 1.");
    require(batch >= 1, "--batch must be at least 1.");
    require(learningRate > 0, "--learning-rate must be above 0.");
    return new TrainingSettings(trainingLoss(), epochs, batch, learningRate, seed);
  }

  private TrainingLoss trainingLoss() {
    require(lambda >= 0, "--lambda must not be below 0.");
    return switch (loss) {
      case "softmax" -> new TrainingLoss.Softmax();
      case "ec-stfl" -> new TrainingLoss.EcStfl(lambda);
      default ->
          throw new BadInputException("--loss must be softmax or ec-stfl, not " + loss + ".");
    };
  }

  private ModelSpec spec() {
    require(width >= 1, "--width must be at least 1.");
    require(size >= 8, "--size must be at least 8.");
    require(model.equals("c3d"), "--model must be c3d, not " + model + ".");
    return C3d.spec(width, ClipDataset.FRAMES, size, Emotion.COUNT);
  }

  private TrainingBackend engine() {
    require(backend.equals(Dl4jBackend.NAME), "--backend must be dl4j, not " + backend + ".");
    return new Dl4jBackend();
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

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new BadInputException(words);
    }
  }
}
