package org.tenfold.benchmark.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.RunSettings;
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

  TrainingProcess(TrainingLimits limits) {
    this.limits = limits.limits();
    checkpointEvery = limits.checkpointEvery();
  }

  /**
   * Runs the {@code train} command over all folds and returns when it has ended.
   *
   * @param weights file to begin with
   * @param data folder in the DFEW layout
   * @param output folder for predictions, metrics and provenance
   * @throws RuntimeException as {@link WorkerProcess#run}
   */
  JsonNode train(
      RunSettings settings,
      Optional<Path> weights,
      Path data,
      Path output,
      BooleanSupplier stop,
      Consumer<JsonNode> onEvent) {
    List<String> arguments = arguments(settings, data, output);
    arguments.addAll(List.of("--checkpoint-every", Integer.toString(checkpointEvery)));
    weights.ifPresent(file -> arguments.addAll(List.of("--pretrained", file.toString())));
    return WorkerProcess.run(arguments, limits, stop, onEvent);
  }

  private static List<String> arguments(RunSettings settings, Path data, Path output) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "train",
                "--resume",
                "--data",
                data.toString(),
                "--output",
                output.toString(),
                // decoded frames serve all runs on the release
                "--cache",
                output.resolveSibling("frame-cache").toString(),
                "--fold",
                "all",
                "--model",
                settings.model(),
                "--backend",
                settings.backend(),
                "--loss",
                settings.loss(),
                "--epochs",
                Integer.toString(settings.epochs()),
                "--batch",
                Integer.toString(settings.batchSize()),
                "--width",
                Integer.toString(settings.width()),
                "--size",
                Integer.toString(settings.inputSize()),
                "--learning-rate",
                Double.toString(settings.learningRate()),
                "--seed",
                Long.toString(settings.seed())));
    arguments.addAll(settings.recipe().arguments());
    if (settings.usesLambda()) {
      arguments.addAll(List.of("--lambda", Double.toString(settings.lambda())));
    }
    return arguments;
  }
}
