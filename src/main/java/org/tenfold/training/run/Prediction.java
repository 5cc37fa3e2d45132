package org.tenfold.training.run;

import java.util.List;
import org.tenfold.emotion.Emotion;

/**
 * What the network of a fold says of one of its test clips.
 *
 * @param probabilities one an emotion, in the order of {@link Emotion}
 */
public record Prediction(String clip, int fold, Emotion label, List<Double> probabilities) {
  /** The likeliest emotion; of equals the first. */
  public Emotion prediction() {
    Emotion best = Emotion.HAPPY;
    for (Emotion emotion : Emotion.all()) {
      if (probabilities.get(emotion.index()) > probabilities.get(best.index())) {
        best = emotion;
      }
    }
    return best;
  }
}
