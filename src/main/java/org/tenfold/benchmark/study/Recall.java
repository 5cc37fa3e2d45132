package org.tenfold.benchmark.study;

import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.WilsonInterval;

/**
 * What share of one emotion's clips was found.
 *
 * @param share pooled over the folds, mean over the seeds, 0..1
 * @param wilson 95 % interval for as many clips as there are: seeds that judge the same clips again
 *     do not make it narrower
 */
public record Recall(Measure share, Interval wilson) {
  /**
   * @param sum of the seeds' pooled matrices
   */
  static Recall of(ConfusionMatrix sum, int emotion, int seeds) {
    long hits = Math.round((double) sum.count(emotion, emotion) / seeds);
    return new Recall(sum.recall(emotion), WilsonInterval.of(hits, sum.support(emotion) / seeds));
  }
}
