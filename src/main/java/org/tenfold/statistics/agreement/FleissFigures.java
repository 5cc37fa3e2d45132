package org.tenfold.statistics.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

/**
 * Fleiss' kappa of one set of items with all that belongs to it. Immutable.
 *
 * @param items N
 * @param clusters how many clusters, such as movies, they are from
 * @param shares p_j, of the votes
 * @param observedAgreement P̄
 * @param expectedAgreement P̄e
 * @param standardError of κ under the hypothesis of no agreement: for z, not for an interval
 * @param intervals of κ, 95 %, by bootstrap over clusters
 * @param perCategory κ_j
 * @param perCategoryIntervals of κ_j, 95 % percentile
 */
public record FleissFigures(
    long items,
    int clusters,
    List<Measure> shares,
    Measure observedAgreement,
    Measure expectedAgreement,
    Measure kappa,
    Measure standardError,
    Measure z,
    BootstrapIntervals intervals,
    List<Measure> perCategory,
    List<Interval> perCategoryIntervals) {
  public FleissFigures {
    shares = List.copyOf(shares);
    perCategory = List.copyOf(perCategory);
    perCategoryIntervals = List.copyOf(perCategoryIntervals);
  }

  static FleissFigures of(
      FleissKappa fleiss, int clusters, BootstrapIntervals kappa, List<Interval> perCategory) {
    return new FleissFigures(
        fleiss.items(),
        clusters,
        IntStream.range(0, fleiss.categories()).mapToObj(fleiss::share).toList(),
        fleiss.observedAgreement(),
        fleiss.expectedAgreement(),
        fleiss.kappa(),
        fleiss.standardError(),
        fleiss.z(),
        kappa,
        fleiss.perCategory(),
        perCategory);
  }
}
