package org.tenfold.training.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.Engine;
import org.tenfold.training.EpochTally;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.predict.TrainedRun;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.WeightFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run leaves behind: its predictions, its losses, and all that is needed to run it again.
 */
public final class RunFiles {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final String PREDICTIONS = "predictions.csv";
  private static final String METRICS = "metrics.csv";
  private static final String RUN = "run.json";

  private final Path directory;

  /**
   * @param directory made where it is missing; files of an earlier run are replaced
   * @throws InvalidInput when it can't be written
   */
  public RunFiles(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".written", null));
    } catch (IOException e) {
      throw new InvalidInput(e, "training.output-unwritten", directory, reason(e));
    }
  }

  /** Deletes what another run left in the folder: weights to go on from, and what it said. */
  public void forget() {
    try (DirectoryStream<Path> weights =
        Files.newDirectoryStream(directory, "fold-*.safetensors*")) {
      for (Path file : weights) {
        Files.delete(file);
      }
      for (String name : List.of(PREDICTIONS, METRICS, RUN)) {
        Files.deleteIfExists(directory.resolve(name));
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** The engine that trained what a run goes on from here; empty where nothing is left of one. */
  public Optional<Engine> engine() {
    try (DirectoryStream<Path> weights =
        Files.newDirectoryStream(directory, "fold-*.safetensors")) {
      for (Path file : weights) {
        Optional<Engine> of =
            RunPrint.engine(SafeTensors.metadata(file).getOrDefault(WeightFile.RUN, ""));
        if (of.isPresent()) {
          return of;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private InvalidInput unwritten(IOException cause) {
    return new InvalidInput(cause, "training.run-unwritten", directory, reason(cause));
  }

  /** Java's words for many errors are the name of the file alone. */
  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
  }

  /** {@code predictions.csv}: labels from 1, and p1, p2 … the probabilities in their order. */
  public void writePredictions(List<Prediction> predictions) {
    int classes = predictions.stream().mapToInt(one -> one.probabilities().size()).max().orElse(0);
    Stream<String> probabilities = IntStream.rangeClosed(1, classes).mapToObj(i -> "p" + i);
    List<String> header =
        Stream.concat(Stream.of("video_name", "label", "prediction", "fold"), probabilities)
            .toList();
    writeCsv(PREDICTIONS, header, predictions.stream().map(RunFiles::row).toList());
  }

  private static List<Object> row(Prediction prediction) {
    Stream<Object> fields =
        Stream.of(
            prediction.clip(),
            prediction.label().number(),
            prediction.prediction().number(),
            prediction.fold());
    return Stream.concat(fields, prediction.probabilities().stream()).toList();
  }

  /**
   * {@code metrics.csv}: one row an epoch; feature_loss is EC-STFL or centre loss without its
   * weight; it, validation_loss and the scores of test and validation clips are blank where there
   * are none.
   */
  public void writeMetrics(List<EpochLosses> epochs) {
    List<String> header =
        List.of(
            "fold",
            "epoch",
            "loss",
            "cross_entropy",
            "feature_loss",
            "validation_loss",
            "learning_rate",
            "clips_per_second",
            "waited",
            "skipped",
            "test_uar",
            "test_war",
            "validation_uar",
            "validation_war");
    writeCsv(METRICS, header, epochs.stream().map(RunFiles::row).toList());
  }

  private static List<Object> row(EpochLosses epoch) {
    return List.of(
        epoch.fold(),
        epoch.epoch(),
        epoch.total(),
        epoch.crossEntropy(),
        orBlank(epoch.features()),
        orBlank(epoch.validation()),
        epoch.learningRate(),
        epoch.clipsPerSecond(),
        epoch.waited(),
        epoch.skipped(),
        orBlank(epoch.test().map(EpochTally::uar).orElse(OptionalDouble.empty())),
        orBlank(epoch.test().map(EpochTally::war).orElse(OptionalDouble.empty())),
        orBlank(epoch.validated().map(EpochTally::uar).orElse(OptionalDouble.empty())),
        orBlank(epoch.validated().map(EpochTally::war).orElse(OptionalDouble.empty())));
  }

  private static Object orBlank(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : "";
  }

  /**
   * {@code run.json}: the spec, which {@code train --spec} takes to repeat the training; what came
   * of it on this machine; and a digest of the files that say which clip is in which fold. The
   * settings beside the spec are those of earlier versions, for scripts that read them.
   *
   * @param asked all that decides the training
   * @param settings the same, with the normalisation that was taken
   * @param foldsDone those that the other two files hold
   * @param warnings what may not have been meant
   */
  public void writeRun(
      TrainingSpec asked,
      ModelSpec spec,
      TrainingSettings settings,
      TrainingBackend backend,
      Optional<Pretrained> pretrained,
      ClipDataset dataset,
      List<Integer> folds,
      int foldsDone,
      List<Message> warnings,
      double seconds) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("spec", JSON.readTree(asked.json()));
    run.put("specSha256", asked.hash());
    run.put("configurationSha256", asked.configuration().hash());
    run.put("model", spec.name());
    run.put("parameters", spec.parameterCount());
    run.put("input", spec.input());
    run.put(TrainedRun.LABELS, dataset.labels().titles());
    dataset.pictures().ifPresent(made -> run.put(TrainedRun.PICTURES, made));
    run.put("loss", settings.loss().key());
    run.put("lossSettings", settings.loss());
    if (settings.loss() instanceof TrainingLoss.EcStfl loss) {
      run.put("lambda", loss.lambda());
    }
    run.put("optimiser", settings.optimiser().key());
    run.put("optimiserSettings", settings.optimiser());
    run.put("schedule", settings.schedule().key());
    run.put("scheduleSettings", settings.schedule());
    run.put("clipNorm", settings.clipNorm());
    run.put("balance", settings.balance());
    run.put("augmentation", settings.augmentation());
    run.put("weightsOf", settings.stopping().rule());
    run.put("validationPart", settings.stopping().share());
    pretrained.ifPresent(
        known -> {
          run.put("pretrained", known.source());
          run.put("pretrainedReport", known.summary().english());
          run.put("pretrainedWarnings", known.warnings().stream().map(Message::english).toList());
        });
    run.put("normalisation", settings.normalisation().key());
    run.put("normalisationSettings", settings.normalisation());
    run.put("precision", settings.precision().key());
    run.put("epochs", settings.epochs());
    run.put("batch", settings.batchSize());
    run.put("learningRate", settings.learningRate());
    run.put("seed", settings.seed());
    run.put("folds", folds);
    run.put("foldsDone", folds.subList(0, foldsDone));
    run.put("backend", backend.name());
    run.put("engine", backend.engine());
    run.put("java", Runtime.version().toString());
    run.put("setFilesSha256", foldsHash(dataset, folds));
    run.put("warnings", warnings.stream().map(Message::english).toList());
    run.put("seconds", seconds);
    write(RUN, writer -> writer.write(JSON.writeValueAsString(run)));
  }

  /** SHA-256 of what says which clip is in which of these folds, in their order. */
  public static String foldsHash(ClipDataset dataset, List<Integer> folds) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      folds.forEach(fold -> digest.update(dataset.said(fold)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private void writeCsv(String name, List<String> header, List<List<Object>> rows) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    write(
        name,
        writer -> {
          CSVPrinter csv = new CSVPrinter(writer, format);
          csv.printRecord(header);
          csv.printRecords(rows);
          csv.flush();
        });
  }

  /** Writes to a file. */
  private interface Writing {
    void to(BufferedWriter writer) throws IOException;
  }

  /** Whoever reads finds the file of before, or the whole new one. */
  private void write(String name, Writing writing) {
    Path part = directory.resolve(name + ".part");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        writing.to(writer);
      }
      Files.move(
          part,
          directory.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }
}
