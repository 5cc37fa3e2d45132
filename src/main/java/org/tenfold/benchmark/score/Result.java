package org.tenfold.benchmark.score;

import java.util.List;
import org.tenfold.label.Label;

/**
 * What a finished run comes to.
 *
 * @param predictions one for each single-labelled clip of the release
 * @param classes how many labels there are
 */
public record Result(List<Prediction> predictions, int classes) {
  public Result {
    predictions = List.copyOf(predictions);
  }

  public Scores scores() {
    return Scores.of(predictions, classes);
  }

  /** Clips of one true label that the network took for another: behind one cell of the matrix. */
  public List<Prediction> cell(Label truth, Label predicted) {
    return predictions.stream()
        .filter(one -> one.truth() == truth && one.predicted() == predicted)
        .toList();
  }
}
