package org.tenfold.benchmark.study;

import java.util.List;
import java.util.Optional;
import org.tenfold.benchmark.published.PublishedScore;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;

/** What was printed of a configuration's network and loss, to stand beside its row. */
public final class PublishedRows {
  private PublishedRows() {}

  /** Of any width, input and recipe: the source's own, never compared by a test. */
  public static List<PublishedScore> beside(
      List<PublishedScore> scores, Configuration configuration) {
    TrainingSpec spec = configuration.atFirstSeed();
    return scores.stream()
        .filter(
            score ->
                score.method().network().equals(Optional.of(spec.network().network().key()))
                    && score.method().loss().equals(Optional.of(spec.loss().key())))
        .toList();
  }
}
