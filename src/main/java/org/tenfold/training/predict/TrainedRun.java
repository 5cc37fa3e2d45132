package org.tenfold.training.predict;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.WeightFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as {@code train} leaves it in its folder: its record and the weights of its folds.
 *
 * @param pictures how those that it was trained on were made; empty where the data set did not say
 * @param weights file of each fold that has been trained; at least one
 */
public record TrainedRun(
    TrainingSpec spec, Optional<JsonNode> pictures, SortedMap<Integer, Path> weights) {
  /** The labels of a run in the order of its probabilities, in {@code run.json}. */
  public static final String LABELS = "labels";

  /** How the data set's pictures were made, in {@code run.json}. */
  public static final String PICTURES = "pictures";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern WEIGHTS = Pattern.compile("fold-(\\d{1,4})\\.safetensors");

  public TrainedRun {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  /**
   * @param labels that its probabilities are to be of
   * @throws InvalidInput when it is no run, has no weights, or was trained for other labels
   */
  public static TrainedRun open(Path folder, LabelSet labels) {
    Path record = folder.resolve("run.json");
    if (!Files.isRegularFile(record)) {
      throw new InvalidInput("training.run-no-record", folder);
    }
    try {
      JsonNode run = JSON.readTree(Files.readString(record));
      if (!run.path("spec").isObject()) {
        throw new InvalidInput("training.run-no-spec", record);
      }
      requireOurLabels(run.path(LABELS), labels, record);
      SortedMap<Integer, Path> weights = weights(folder);
      if (weights.isEmpty()) {
        throw new InvalidInput("training.run-no-weights", folder);
      }
      return new TrainedRun(
          TrainingSpec.parse(run.path("spec").toString()),
          Optional.of(run.path(PICTURES)).filter(JsonNode::isObject),
          weights);
    } catch (JacksonException e) {
      throw new InvalidInput(e, "training.run-no-spec", record);
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", record, e.getMessage());
    }
  }

  /** Runs of before their record had labels were all trained for DFEW's. */
  private static void requireOurLabels(JsonNode recorded, LabelSet labels, Path record) {
    List<String> known = labels.titles();
    List<String> given =
        recorded.isMissingNode()
            ? LabelSet.DFEW.titles()
            : recorded.valueStream().map(label -> label.asString("")).toList();
    if (!given.equals(known)) {
      throw new InvalidInput(
          "training.run-labels", record, String.join(", ", given), String.join(", ", known));
    }
  }

  private static SortedMap<Integer, Path> weights(Path folder) throws IOException {
    SortedMap<Integer, Path> weights = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher name = WEIGHTS.matcher(file.getFileName().toString());
        if (name.matches()) {
          weights.put(Integer.parseInt(name.group(1)), file);
        }
      }
    }
    return weights;
  }

  /**
   * The folds whose networks are asked.
   *
   * @param fold empty: all that there are
   * @throws InvalidInput when it has no weights
   */
  public List<Integer> folds(Optional<Integer> fold) {
    List<Integer> known = List.copyOf(weights.keySet());
    if (fold.isPresent() && !known.contains(fold.get())) {
      throw new InvalidInput("training.fold-wrong", known, fold.get());
    }
    return fold.map(List::of).orElse(known);
  }

  ModelSpec network() {
    return spec.model();
  }

  /**
   * All weights of a fold.
   *
   * @throws InvalidInput when the file is damaged, or not of this network
   */
  Pretrained of(int fold) {
    Path file = weights.get(fold);
    if (file == null) {
      throw new IllegalArgumentException("fold " + fold + " has no weights");
    }
    Pretrained read = Pretrained.of(network(), WeightFile.read(file), spec.classes());
    if (!read.missing().isEmpty() || !read.mismatched().isEmpty()) {
      throw new InvalidInput("training.run-weights", file, read.summary());
    }
    return read;
  }

  /**
   * Reads all weights once, so that a damaged file shows before hours of work.
   *
   * @throws InvalidInput as {@link #of}
   */
  public void requireWhole(Collection<Integer> folds) {
    new ArrayList<>(folds).forEach(this::of);
  }
}
