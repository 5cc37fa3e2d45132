package org.tenfold.benchmark.score;

import java.util.List;
import java.util.Map;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;

/**
 * All that is said of a finished run.
 *
 * @param intervals 95 %, of UAR and WAR, pooled, over clips
 * @param calibrationError expected calibration error, 15 bins
 */
public record RunReport(
    Result result,
    Scores scores,
    Map<Metric, Interval> intervals,
    Measure calibrationError,
    HumanModelComparison besideVotes) {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 1;

  /**
   * @param predictions at least one
   * @param classes how many labels there are
   * @param votes of each clip, by its number
   */
  public static RunReport of(
      List<Prediction> predictions, int classes, Map<Integer, VoteCounts> votes) {
    Result result = new Result(predictions, classes);
    Scores scores = result.scores();
    return new RunReport(
        result,
        scores,
        scores.intervals(Bootstrap.multinomial(RESAMPLES, SEED)),
        HumanModelComparison.calibrationError(predictions),
        HumanModelComparison.of(predictions, votes));
  }
}
