package org.tenfold.training.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.training.Classes;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.loss.CentreLoss;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.weights.SafeTensors;
import org.tenfold.training.weights.Tensor;
import org.tenfold.training.weights.WeightFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the training of a fold stands after an epoch, in a file: what a killed process leaves
 * behind, and what the next one goes on from. After the last epoch only the weights stay.
 *
 * <pre>
 *   fold-1.checkpoint.safetensors    weights, optimiser, centres, best weights, losses so far
 *   fold-1.safetensors               weights that are used: of the last epoch, or of the best
 *   fold-1.last.safetensors          weights of the last epoch, where another one was the best
 * </pre>
 *
 * @param run all that decides the run: a checkpoint of another one is refused
 * @param normalisation of the pixels, for whoever uses the weights
 * @param classes of the last layer, for the same
 */
record Checkpoint(
    Path folder, int fold, RunPrint run, Normalisation normalisation, Classes classes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<EpochLosses>> LOSSES = new TypeReference<>() {};
  private static final String CENTRES = "centres";
  private static final String BEST = "best.";
  private static final String TRUTH = "course.truth";

  private Path unfinished() {
    return folder.resolve("fold-%d.checkpoint.safetensors".formatted(fold));
  }

  private Path finished() {
    return folder.resolve("fold-%d.safetensors".formatted(fold));
  }

  /** Whether the fold has its last weights. */
  boolean isFinished() {
    return Files.exists(finished());
  }

  /**
   * After an epoch. The last checkpoint stays until this one is whole.
   *
   * @param best weights of the best epoch so far, empty when none is chosen
   * @throws InvalidInput when it can't be written
   */
  void write(
      TrainableModel model,
      Optional<CentreLoss> centre,
      Map<String, Tensor> best,
      TruthWatch truth,
      List<EpochLosses> losses) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(model.weights());
    tensors.putAll(model.memory());
    centre.ifPresent(one -> tensors.put(CENTRES, tensor(one.centres())));
    best.forEach((name, tensor) -> tensors.put(BEST + name, tensor));
    tensors.put(TRUTH, truth.tensor());
    write(unfinished(), tensors, losses);
  }

  /** After the last epoch, whose weights are not the ones that are used. */
  void keepLast(TrainableModel model, List<EpochLosses> losses) {
    write(folder.resolve("fold-%d.last.safetensors".formatted(fold)), model.weights(), losses);
  }

  /** After the last epoch: the weights that are used. */
  void finish(TrainableModel model, List<EpochLosses> losses) {
    write(finished(), model.weights(), losses);
    forget();
  }

  private void write(Path file, Map<String, Tensor> tensors, List<EpochLosses> losses) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(WeightFile.RUN, run.text());
    words.put(WeightFile.NORMALISATION, normalisation.key());
    if (!classes.equals(Classes.DFEW)) {
      words.put(WeightFile.CLASSES, classes.toString());
    }
    words.put("losses", JSON.writeValueAsString(losses));
    try {
      new SafeTensors(tensors, words).write(file);
    } catch (UncheckedIOException e) {
      throw unwritten(file, e);
    }
  }

  private InvalidInput unwritten(Path file, UncheckedIOException cause) {
    InvalidInput words =
        new InvalidInput(
            cause,
            "training.checkpoint",
            file,
            Objects.requireNonNull(cause.getCause()).getMessage());
    try {
      Files.deleteIfExists(SafeTensors.part(file)); // what there is of it takes room that is scarce
    } catch (IOException stillThere) {
      words.addSuppressed(stillThere);
    }
    return words;
  }

  private void forget() {
    try {
      Files.deleteIfExists(unfinished());
      Files.deleteIfExists(SafeTensors.part(unfinished()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts model, centres, best weights and the course of the true labels where the file left them.
   *
   * @param best is filled
   * @param warn told when the file is of a version that did not record what it was trained on
   * @return the losses of the epochs that are done; empty when there is no file
   * @throws InvalidInput when there is a file, but of another run; it says what is different
   */
  List<EpochLosses> resume(
      TrainableModel model,
      Optional<CentreLoss> centre,
      Map<String, Tensor> best,
      TruthWatch truth,
      Consumer<Message> warn) {
    for (Path file : List.of(finished(), unfinished())) {
      if (Files.exists(file)) {
        SafeTensors saved = SafeTensors.read(file);
        String of = saved.metadata().getOrDefault(WeightFile.RUN, "");
        if (run.isEarlier(of)) {
          warn.accept(Message.of("training.checkpoint-earlier", file.getFileName()));
        } else {
          requireSame(file, run.differences(of));
        }
        return resume(model, centre, best, truth, saved);
      }
    }
    return new ArrayList<>();
  }

  private static void requireSame(Path file, List<String> differences) {
    if (!differences.isEmpty()) {
      throw new InvalidInput("training.other-run", file, String.join(", other ", differences));
    }
  }

  private static List<EpochLosses> resume(
      TrainableModel model,
      Optional<CentreLoss> centre,
      Map<String, Tensor> best,
      TruthWatch truth,
      SafeTensors saved) {
    Map<String, Tensor> state = new LinkedHashMap<>(model.memory());
    state.putAll(saved.tensors());
    model.restore(state);
    saved
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (name.startsWith(BEST)) {
                best.put(name.substring(BEST.length()), tensor);
              }
            });
    @Nullable Tensor centres = saved.tensors().get(CENTRES);
    if (centres != null) {
      centre.ifPresent(one -> fill(one.centres(), centres.values()));
    }
    Optional.ofNullable(saved.tensors().get(TRUTH)).ifPresent(truth::resume);
    return new ArrayList<>(JSON.readValue(saved.metadata().get("losses"), LOSSES));
  }

  private static Tensor tensor(double[][] rows) {
    float[] values = new float[rows.length * rows[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) rows[i / rows[0].length][i % rows[0].length];
    }
    return new Tensor(List.of(rows.length, rows[0].length), values);
  }

  private static void fill(double[][] rows, float[] values) {
    for (int i = 0; i < values.length; i++) {
      rows[i / rows[0].length][i % rows[0].length] = values[i];
    }
  }
}
