package org.tenfold.benchmark;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenfold.release.Release;
import org.tenfold.training.TrainingSpec;

/**
 * Which runs workers take from the queue one fold at a time (docs/decisions/0032): where there may
 * be several, and where a fold takes so long that one process more for each does not matter.
 */
@Component
class FoldDivision {
  private final boolean shared;
  private final Duration least;

  /**
   * @param database an embedded one has one process only
   * @param least by formula on this machine's cores, for one fold
   */
  FoldDivision(
      @Value("${spring.datasource.url}") String database,
      @Value("${tenfold.training.divide-from}") Duration least) {
    shared = database.startsWith("jdbc:postgresql:");
    this.least = least;
  }

  boolean divides(Release release, TrainingSpec spec) {
    if (!shared || release.folds() < 2) {
      return false;
    }
    long clips = (long) release.labelled() * (release.folds() - 1) / release.folds();
    return RunCost.of(spec, clips).time().compareTo(least) >= 0;
  }
}
