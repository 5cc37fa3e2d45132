package org.tenfold.benchmark.score;

import java.util.List;
import org.tenfold.label.Label;

/**
 * What a model said about a clip that it was tested on.
 *
 * @param videoName of the clip
 * @param fold whose test part the clip was in; the same text for all when there are no folds
 * @param probabilities of the emotions in their order, summing to 1; empty where they aren't known
 */
public record Prediction(
    String videoName, String fold, Label truth, Label predicted, List<Double> probabilities) {
  public Prediction(String videoName, String fold, Label truth, Label predicted) {
    this(videoName, fold, truth, predicted, List.of());
  }

  public boolean hasProbabilities() {
    return !probabilities.isEmpty();
  }

  public Prediction withoutProbabilities() {
    return new Prediction(videoName, fold, truth, predicted);
  }

  double[] distribution() {
    return probabilities.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
