package org.tenfold.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 *   fold-1.checkpoint.safetensors    weights, optimiser, centres, losses so far
 *   fold-1.safetensors               weights of the last epoch
 * </pre>
 *
 * @param run all that decides the run: a checkpoint of another one is not gone on from
 * @param normalisation of the pixels, for whoever uses the weights
 */
record Checkpoint(Path folder, int fold, String run, Normalisation normalisation) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<EpochLosses>> LOSSES = new TypeReference<>() {};
  private static final String CENTRES = "centres";
  private static final String BEST = "best.";

  private Path unfinished() {
    return folder.resolve("fold-%d.checkpoint.safetensors".formatted(fold));
  }

  private Path finished() {
    return folder.resolve("fold-%d.safetensors".formatted(fold));
  }

  /**
   * After an epoch.
   *
   * @param best weights of the best epoch so far, empty when none is chosen
   */
  void write(
      TrainableModel model,
      Optional<CentreLoss> centre,
      Map<String, Tensor> best,
      List<EpochLosses> losses) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(model.weights());
    tensors.putAll(model.memory());
    centre.ifPresent(one -> tensors.put(CENTRES, tensor(one.centres())));
    best.forEach((name, tensor) -> tensors.put(BEST + name, tensor));
    write(unfinished(), tensors, losses);
  }

  /** After the last epoch: the weights that are used. */
  void finish(TrainableModel model, List<EpochLosses> losses) {
    write(finished(), model.weights(), losses);
    forget();
  }

  private void write(Path file, Map<String, Tensor> tensors, List<EpochLosses> losses) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(WeightFile.RUN, run);
    words.put(WeightFile.NORMALISATION, normalisation.key());
    words.put("losses", JSON.writeValueAsString(losses));
    new SafeTensors(tensors, words).write(file);
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
   * Puts model, centres and best weights where the file left them.
   *
   * @param best is filled
   * @return the losses of the epochs that are done; empty when there is no file of this run
   */
  List<EpochLosses> resume(
      TrainableModel model, Optional<CentreLoss> centre, Map<String, Tensor> best) {
    for (Path file : List.of(finished(), unfinished())) {
      if (Files.exists(file)) {
        SafeTensors saved = SafeTensors.read(file);
        if (run.equals(saved.metadata().get(WeightFile.RUN))) {
          return resume(model, centre, best, saved);
        }
      }
    }
    return new ArrayList<>();
  }

  private static List<EpochLosses> resume(
      TrainableModel model,
      Optional<CentreLoss> centre,
      Map<String, Tensor> best,
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
