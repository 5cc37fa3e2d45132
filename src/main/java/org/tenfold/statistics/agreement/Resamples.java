package org.tenfold.statistics.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

/** The union of disjoint {@link ResampledSums} at one moment, and the figures of it. */
final class Resamples {
  private final int votes;
  private final double[] sums;
  private final Map<Long, double[]> clusters = new HashMap<>();
  private final double[][] resamples;

  /**
   * @param votes n, of each item
   */
  Resamples(int votes, int categories, int resamples, ResampledSums... parts) {
    this.votes = votes;
    this.sums = new double[FleissSums.none(categories).length];
    this.resamples = new double[resamples][sums.length];
    for (ResampledSums part : parts) {
      part.addTo(sums, clusters, this.resamples);
    }
  }

  FleissFigures figures() {
    FleissKappa fleiss = kappa(sums);
    List<Interval> perCategory =
        IntStream.range(0, fleiss.categories())
            .mapToObj(category -> percentile(one -> kappa(one).ofCategory(category)))
            .toList();
    return FleissFigures.of(fleiss, clusters.size(), intervals(), perCategory);
  }

  private FleissKappa kappa(double[] one) {
    return FleissKappa.ofSums(votes, one);
  }

  private BootstrapIntervals intervals() {
    Function<double[], Measure> statistic = one -> kappa(one).kappa();
    return BootstrapIntervals.of(
        statistic.apply(sums),
        replicates(statistic),
        Bootstrap.jackknife(sums, clusters.values(), statistic));
  }

  private Interval percentile(Function<double[], Measure> statistic) {
    return BootstrapIntervals.percentile(
        statistic.apply(sums), replicates(statistic), clusters.size());
  }

  private List<Measure> replicates(Function<double[], Measure> statistic) {
    return Arrays.stream(resamples).map(statistic).toList();
  }
}
