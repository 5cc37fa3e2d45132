package org.tenfold.training.predict;

import java.util.List;
import java.util.Optional;
import org.tenfold.error.Message;

/**
 * What a run says of one clip.
 *
 * @param probabilities one an emotion, in their order, summing to 1; empty with a problem
 * @param problem why the clip could not be judged
 */
public record ClipAnswer(List<Double> probabilities, Optional<Message> problem) {
  public static ClipAnswer of(List<Double> probabilities) {
    return new ClipAnswer(List.copyOf(probabilities), Optional.empty());
  }

  public static ClipAnswer none(Message problem) {
    return new ClipAnswer(List.of(), Optional.of(problem));
  }
}
