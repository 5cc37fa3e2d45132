package org.tenfold.benchmark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.predict.LabelFile;
import org.tenfold.training.TrainingSpec;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;

/**
 * Trains in a child JVM, so that the engine's native libraries and memory stay away from the
 * application.
 */
@Component
@EnableConfigurationProperties(TrainingLimits.class)
class TrainingProcess {
  private final WorkerProcess.Limits limits;
  private final int checkpointEvery;
  private final int testEvery;

  TrainingProcess(TrainingLimits limits) {
    this.limits = limits.limits();
    checkpointEvery = limits.checkpointEvery();
    testEvery = limits.testEvery();
  }

  /**
   * Runs the {@code train} command over all folds and returns when it has ended.
   *
   * @param weights file to begin with
   * @param data in the DFEW layout
   * @param output folder for predictions, metrics and provenance; the spec is left there too
   * @throws RuntimeException as {@link WorkerProcess#run}
   */
  JsonNode train(
      TrainingSpec spec,
      Optional<Path> weights,
      TrainingData data,
      Path output,
      BooleanSupplier stop,
      EventSink listener) {
    return train(spec, weights, data, new Place(output, "all"), stop, listener);
  }

  /**
   * @param fold its number, or all
   */
  private record Place(Path output, String fold) {}

  /**
   * Trains one fold, as {@link #train} would.
   *
   * @param output folder in that of the run, for the weights of this fold
   */
  JsonNode trainFold(
      TrainingSpec spec,
      Optional<Path> weights,
      TrainingData data,
      Path output,
      int fold,
      BooleanSupplier stop,
      EventSink listener) {
    return train(spec, weights, data, new Place(output, Integer.toString(fold)), stop, listener);
  }

  private JsonNode train(
      TrainingSpec spec,
      Optional<Path> weights,
      TrainingData data,
      Place place,
      BooleanSupplier stop,
      EventSink listener) {
    List<String> arguments = arguments(spec, data, place);
    arguments.addAll(LabelFile.option(data.labels(), place.output()));
    arguments.addAll(List.of("--checkpoint-every", Integer.toString(checkpointEvery)));
    arguments.addAll(List.of("--test-every", Integer.toString(testEvery)));
    weights.ifPresent(file -> arguments.addAll(List.of("--pretrained", file.toString())));
    return WorkerProcess.run(arguments, limits, stop, listener);
  }

  private static List<String> arguments(TrainingSpec spec, TrainingData data, Place place) {
    Path output = place.output();
    Path ofRun = place.fold().equals("all") ? output : Objects.requireNonNull(output.getParent());
    return new ArrayList<>(
        List.of(
            "train",
            "--resume",
            "--data",
            data.folder().toString(),
            "--splits",
            data.splits(),
            "--output",
            output.toString(),
            // decoded frames serve all runs on the release
            "--cache",
            ofRun.resolveSibling("frame-cache").toString(),
            "--fold",
            place.fold(),
            "--spec",
            write(spec, output).toString()));
  }

  private static Path write(TrainingSpec spec, Path output) {
    try {
      return Files.writeString(Files.createDirectories(output).resolve("spec.json"), spec.json());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + output + ": is the disk full?", e);
    }
  }
}
