package org.tenfold.statistics.comparison;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * The corrected t test over folds (Nadeau and Bengio 2003, "Inference for the Generalization
 * Error", Machine Learning 52). Training parts of folds overlap, so the folds' differences are no
 * independent sample: their variance counts 1/J + n₂/n₁ times in place of 1/J. With J − 1 degrees
 * of freedom; over five folds it decides little.
 *
 * @param mean of the folds' differences
 * @param t mean / √((1/J + n₂/n₁) s²); undefined when the folds' differences are equal
 * @param p two-sided, 0..1
 * @param interval of the mean difference, 95 %
 */
public record CorrectedTTest(Measure mean, Measure t, Measure p, Interval interval) {
  private static final double TAIL = 0.025;

  /**
   * @param differences of each of J folds, at least two, for a value to be defined
   * @param testToTrain n₂/n₁, clips in the test part to clips in the training part: 1/4 for five
   *     folds; above 0
   */
  public static CorrectedTTest of(double[] differences, double testToTrain) {
    if (!(testToTrain > 0)) {
      throw new IllegalArgumentException("test to train parts: " + testToTrain);
    }
    int folds = differences.length;
    if (folds < 2) {
      return undefined(Measure.undefined(Reason.FEWER_THAN_TWO_FOLDS), Reason.FEWER_THAN_TWO_FOLDS);
    }
    double mean = Mean.of(differences).getAsDouble();
    double spread = StandardDeviation.of(differences).getAsDouble();
    if (spread == 0) {
      return undefined(Measure.of(mean), Reason.FOLDS_EQUAL);
    }
    double error = spread * Math.sqrt(1.0 / folds + testToTrain);
    TDistribution student = TDistribution.of(folds - 1);
    double reach = error * student.inverseSurvivalProbability(TAIL);
    return new CorrectedTTest(
        Measure.of(mean),
        Measure.of(mean / error),
        Measure.of(2 * student.survivalProbability(Math.abs(mean / error))),
        Interval.of(mean - reach, mean + reach));
  }

  private static CorrectedTTest undefined(Measure mean, Reason reason) {
    Measure none = Measure.undefined(reason);
    return new CorrectedTTest(mean, none, none, Interval.undefined(reason));
  }
}
