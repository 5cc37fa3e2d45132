package org.tenfold.benchmark.study;

import java.util.List;
import java.util.SortedMap;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.training.TrainingSpec.Configuration;

/** What the finished runs of one configuration predicted. */
public record ConfigurationRuns(Configuration configuration, SeedRuns runs) {
  /**
   * @throws IllegalArgumentException when there is no seed, or seeds were tested on other clips
   */
  public ConfigurationRuns(Configuration configuration, SortedMap<Long, List<Prediction>> bySeed) {
    this(configuration, new SeedRuns(bySeed, configuration.atFirstSeed().classes().size()));
  }

  /** One prediction for each clip, by number of the clip. */
  List<Prediction> clips() {
    return runs.clips();
  }
}
