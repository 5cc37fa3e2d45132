package org.tenfold.benchmark.study;

import java.util.List;
import java.util.Map;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec.Configuration;

/**
 * A row of a table in the paper's layout. It is a configuration's, never a single run's: whoever
 * shows it shows {@code seeds} too.
 *
 * @param seeds whose runs have ended, at least 1
 * @param recalls of each emotion in their order
 */
public record ResultRow(
    Configuration configuration, int seeds, List<Recall> recalls, Figure uar, Figure war) {

  /**
   * @param movieOfClip has the movie of each clip by its video name
   * @throws IllegalArgumentException when it lacks one
   */
  public static ResultRow of(
      ConfigurationRuns runs, Map<String, String> movieOfClip, Bootstrap bootstrap) {
    SeedScores scores = SeedScores.of(runs.runs(), movieOfClip, bootstrap);
    return new ResultRow(
        runs.configuration(), scores.seeds(), scores.recalls(), scores.uar(), scores.war());
  }

  public Figure figure(Metric metric) {
    return switch (metric) {
      case UAR -> uar;
      case WAR -> war;
      case MACRO_F1, WEIGHTED_F1 -> throw new IllegalArgumentException(metric + " has no column");
    };
  }
}
