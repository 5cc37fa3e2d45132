package org.tenfold.training.run;

import java.util.List;
import org.tenfold.label.Label;

/**
 * What the network of a fold says of one of its test clips.
 *
 * @param probabilities one an emotion, in the order of {@link Label}
 */
public record Prediction(String clip, int fold, Label label, List<Double> probabilities) {
  /** The likeliest emotion; of equals the first. */
  public Label prediction() {
    return Label.likeliest(probabilities);
  }
}
