package org.tenfold.statistics.bootstrap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.statistics.descriptive.Variance;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;

/**
 * The standard error of a statistic by leaving out one cluster after the other (Efron and Stein
 * 1981). It draws nothing, so that the same clusters give the same error.
 */
public final class Jackknife {
  private Jackknife() {}

  /**
   * √((G − 1)/G Σ (θ₋g − θ̄)²) over G clusters.
   *
   * @param all the sum of the clusters
   * @param statistic of sums over clusters
   */
  public static Measure standardError(
      double[] all, Collection<double[]> clusters, Function<double[], Measure> statistic) {
    if (clusters.size() < 2) {
      return Measure.undefined(Reason.FEWER_THAN_TWO_CLUSTERS);
    }
    List<Measure> without = Bootstrap.jackknife(all, clusters, statistic);
    double[] numbers =
        without.stream()
            .map(Measure::value)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (numbers.length < without.size()) {
      return Measure.undefined(Reason.HANGS_ON_ONE_CLUSTER);
    }
    double ofSquares = Variance.of(numbers).setBiased(true).getAsDouble();
    return Measure.of(Math.sqrt(ofSquares * (numbers.length - 1)));
  }
}
