package org.tenfold.statistics.classification;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * A metric taken fold by fold, the way most papers after DFEW's report it. DFEW's own way is {@link
 * ConfusionMatrix#pooled}; the two differ, so every number must say which one it is.
 *
 * @param mean over the folds; undefined when it is so in any fold
 * @param standardDeviation of the folds' values, with divisor folds − 1
 */
public record FoldMean(Measure mean, Measure standardDeviation) {

  public static FoldMean of(Metric metric, List<ConfusionMatrix> folds) {
    List<Double> values = new ArrayList<>();
    for (ConfusionMatrix fold : folds) {
      switch (metric.of(fold)) {
        case Measure.Value(double number) -> values.add(number);
        case Measure.Undefined undefined -> {
          return new FoldMean(undefined, undefined);
        }
      }
    }
    if (values.isEmpty()) {
      Measure undefined = Measure.undefined(Reason.NO_PREDICTIONS);
      return new FoldMean(undefined, undefined);
    }
    double[] scores = values.stream().mapToDouble(Double::doubleValue).toArray();
    return new FoldMean(Measure.of(Mean.of(scores).getAsDouble()), deviation(scores));
  }

  private static Measure deviation(double[] scores) {
    return scores.length < 2
        ? Measure.undefined(Reason.FEWER_THAN_TWO_FOLDS)
        : Measure.of(StandardDeviation.of(scores).getAsDouble());
  }
}
