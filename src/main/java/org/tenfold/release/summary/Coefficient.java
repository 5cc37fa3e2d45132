package org.tenfold.release.summary;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.agreement.ClusteredCounts;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.bootstrap.BootstrapIntervals;

/**
 * One coefficient of agreement over clips that all have the same number of votes. Kappa, alpha, AC1
 * and percent share the observed agreement P̄ and differ in what they take for chance (van Oest
 * 2019); the intraclass ones say how reliable the votes are.
 *
 * @param value of all clips
 * @param interval 95 %, BCa, by resampling movies; the percentile one where that is not defined
 */
public record Coefficient(Kind kind, Measure value, Interval interval) {
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1000, 1);

  /** Which one. */
  public enum Kind {
    /** Fleiss 1971: chance is Σ p_j². */
    FLEISS,
    /** Krippendorff, nominal: the same without replacement. */
    ALPHA,
    /** Gwet 2008: chance is Σ p_j (1 − p_j) / (K − 1), steady where one category prevails. */
    AC1,
    /** P̄ itself: nothing is taken off. */
    PERCENT,
    /** Intraclass, one-way, of one vote: how much of the variance of votes is between clips. */
    ICC_ONE,
    /**
     * The same of the mean of all votes of a clip, which is its distribution: how it would
     * correlate with that of as many other people.
     */
    ICC_ALL;

    /** In files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * All of them.
   *
   * @param counts [clips, emotions], each row with the same sum n
   * @param movies of the clips
   */
  public static List<Coefficient> all(int[][] counts, long[] movies) {
    if (counts.length == 0) {
      return List.of(Kind.values()).stream()
          .map(
              kind ->
                  new Coefficient(
                      kind,
                      Measure.undefined(Reason.NO_ITEMS),
                      Interval.undefined(Reason.NO_ITEMS)))
          .toList();
    }
    int votes = FleissKappa.of(counts).votes();
    ClusteredCounts clusters = ClusteredCounts.of(counts, movies);
    FleissKappa whole = FleissKappa.of(counts);
    return List.of(Kind.values()).stream()
        .map(
            kind -> {
              Function<double[], Measure> statistic =
                  sums -> of(kind, FleissKappa.ofSums(votes, sums));
              BootstrapIntervals intervals =
                  BOOTSTRAP.of(clusters.sums(), clusters.names(), statistic);
              return new Coefficient(
                  kind,
                  of(kind, whole),
                  intervals.bca() instanceof Interval.Bounds
                      ? intervals.bca()
                      : intervals.percentile());
            })
        .toList();
  }

  private static Measure of(Kind kind, FleissKappa fleiss) {
    return switch (kind) {
      case FLEISS -> fleiss.kappa();
      case PERCENT -> fleiss.observedAgreement();
      case ALPHA -> alpha(fleiss);
      case AC1 -> ac1(fleiss);
      case ICC_ONE -> icc(fleiss, 1);
      case ICC_ALL -> icc(fleiss, fleiss.votes());
    };
  }

  /** α = 1 − (1 − P̄) / ((1 − Σ p_j²) M / (M − 1)), M all votes. */
  private static Measure alpha(FleissKappa fleiss) {
    if (!(fleiss.observedAgreement() instanceof Measure.Value(double observed))
        || !(fleiss.expectedAgreement() instanceof Measure.Value(double expected))) {
      return fleiss.observedAgreement();
    }
    double all = (double) fleiss.items() * fleiss.votes();
    return expected >= 1
        ? Measure.undefined(Reason.ONE_CATEGORY)
        : Measure.of(1 - (1 - observed) * (all - 1) / (all * (1 - expected)));
  }

  /**
   * (MSB − MSW) / (MSB + (n/m − 1) MSW) of votes as vectors with a one for the emotion named, m = 1
   * or n of their mean (Shrout and Fleiss 1979, one-way; the mean squares add up over emotions).
   *
   * @param mean of how many votes: 1 or all n
   */
  private static Measure icc(FleissKappa fleiss, int mean) {
    if (!(fleiss.observedAgreement() instanceof Measure.Value(double observed))
        || !(fleiss.expectedAgreement() instanceof Measure.Value(double expected))) {
      return fleiss.observedAgreement();
    }
    int votes = fleiss.votes();
    double clips = fleiss.items();
    if (clips < 2) {
      return Measure.undefined(Reason.NO_ITEMS);
    }
    // the mean over clips of Σ p_ij², from P̄ = (n Σ p_ij² − 1) / (n − 1)
    double squares = (observed * (votes - 1) + 1) / votes;
    double between = votes * clips * (squares - expected) / (clips - 1);
    double within = votes * (1 - squares) / (votes - 1);
    double all = between + ((double) votes / mean - 1) * within;
    return all > 0 ? Measure.of((between - within) / all) : Measure.undefined(Reason.ONE_CATEGORY);
  }

  private static Measure ac1(FleissKappa fleiss) {
    if (!(fleiss.observedAgreement() instanceof Measure.Value(double observed))
        || !(fleiss.expectedAgreement() instanceof Measure.Value(double expected))) {
      return fleiss.observedAgreement();
    }
    double chance = (1 - expected) / (fleiss.categories() - 1);
    return Measure.of((observed - chance) / (1 - chance));
  }
}
