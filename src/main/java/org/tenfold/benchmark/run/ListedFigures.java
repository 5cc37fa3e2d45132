package org.tenfold.benchmark.run;

import java.util.List;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.classification.Metric;

/** What a list of runs shows and sorts by: shares pooled over the folds, -1 where undefined. */
record ListedFigures(double uar, double war) {
  static final double UNDEFINED = -1;

  /**
   * @param classes how many labels there are
   */
  static ListedFigures of(List<Prediction> predictions, int classes) {
    if (predictions.isEmpty()) {
      return new ListedFigures(UNDEFINED, UNDEFINED);
    }
    Scores scores = Scores.of(predictions, classes);
    return new ListedFigures(figure(scores, Metric.UAR), figure(scores, Metric.WAR));
  }

  private static double figure(Scores scores, Metric metric) {
    return scores.pooled(metric).value().orElse(UNDEFINED);
  }
}
