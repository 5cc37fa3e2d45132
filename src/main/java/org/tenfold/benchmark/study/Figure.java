package org.tenfold.benchmark.study;

import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.classification.FoldMean;

/**
 * UAR or WAR of a configuration, 0..1.
 *
 * @param pooled over the folds, as the DFEW paper does; the mean over the seeds
 * @param overSeeds standard deviation of the seeds' pooled values, divisor seeds − 1; undefined for
 *     one seed
 * @param folds mean and standard deviation over the folds, as later papers do, of each fold's mean
 *     over the seeds
 * @param byMovies 95 % interval of {@code pooled} by drawing movies, the seeds held fixed
 */
public record Figure(Measure pooled, Measure overSeeds, FoldMean folds, Interval byMovies) {

  /**
   * @param pooled of each seed
   */
  static Figure of(List<Measure> pooled, FoldMean folds, Interval byMovies) {
    double[] seeds =
        pooled.stream().flatMap(one -> one.value().stream()).mapToDouble(one -> one).toArray();
    if (seeds.length < pooled.size()) {
      Measure none = Measure.undefined(Reason.NO_PREDICTIONS);
      return new Figure(none, none, folds, byMovies);
    }
    return new Figure(
        Measure.of(Mean.of(seeds).getAsDouble()),
        seeds.length < 2
            ? Measure.undefined(Reason.FEWER_THAN_TWO_ITEMS)
            : Measure.of(StandardDeviation.of(seeds).getAsDouble()),
        folds,
        byMovies);
  }
}
