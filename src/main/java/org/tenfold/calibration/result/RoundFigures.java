package org.tenfold.calibration.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.statistics.agreement.FleissSums;
import org.tenfold.statistics.agreement.KrippendorffAlpha;
import org.tenfold.statistics.agreement.PercentAgreement;
import org.tenfold.statistics.bootstrap.Bootstrap;

/**
 * How far a group agreed before it talked, and after.
 *
 * <p>Fleiss' kappa needs as many votes on each item. So it, percent agreement and their differences
 * are those of the people who have judged every clip, in both phases once both are compared: the
 * same people on the same clips. Alpha takes all votes that were given.
 *
 * @param people whose votes kappa and percent agreement count
 * @param before the first time
 * @param after the second time; empty until at least two people have judged every clip twice
 */
public record RoundFigures(int people, Side before, Optional<After> after) {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 79;

  /**
   * @param kappa Fleiss'
   * @param agreement the share of pairs of votes on a clip that agree, 0..1
   * @param alpha Krippendorff's, nominal, of all votes
   */
  public record Side(Measure kappa, Measure agreement, Measure alpha) {}

  /**
   * @param change of kappa
   * @param interval of the change, 95 %, by drawing whole movies, as for all agreement here
   */
  public record After(Side side, Measure change, Interval interval) {}

  /**
   * @param movieOf the number of a clip's movie, or another one that all clips of a movie share
   * @param labels how many there are
   * @param compared whether the second voting is over
   */
  public static RoundFigures of(
      RoundVotes votes, ToLongFunction<ClipId> movieOf, int labels, boolean compared) {
    Set<PersonId> first = votes.finished(Phase.FIRST);
    Set<PersonId> both = votes.finished(Phase.SECOND);
    both.retainAll(first);
    if (!compared || both.size() < 2) {
      return new RoundFigures(
          first.size(), side(votes, Phase.FIRST, first, labels), Optional.empty());
    }
    Side before = side(votes, Phase.FIRST, both, labels);
    Side after = side(votes, Phase.SECOND, both, labels);
    return new RoundFigures(
        both.size(),
        before,
        Optional.of(
            new After(
                after,
                after.kappa().minus(before.kappa()),
                interval(votes, both, movieOf, labels))));
  }

  private static Side side(RoundVotes votes, Phase phase, Set<PersonId> people, int labels) {
    int[][] counts = table(votes, phase, people, labels);
    int[][] all =
        votes.clips().stream()
            .map(clip -> votes.counts(phase, clip, labels).toArray())
            .toArray(int[][]::new);
    return new Side(
        FleissKappa.of(counts).kappa(),
        PercentAgreement.of(counts),
        KrippendorffAlpha.nominal(all).alpha());
  }

  private static int[][] table(RoundVotes votes, Phase phase, Set<PersonId> people, int labels) {
    return votes.clips().stream()
        .map(clip -> votes.counts(phase, clip, people, labels).toArray())
        .toArray(int[][]::new);
  }

  /** A movie's clips are drawn together, each with what was said before and after. */
  private static Interval interval(
      RoundVotes votes, Set<PersonId> people, ToLongFunction<ClipId> movieOf, int labels) {
    Map<Long, long[][]> movies = new LinkedHashMap<>();
    for (ClipId clip : votes.clips()) {
      long[][] sums =
          movies.computeIfAbsent(
              movieOf.applyAsLong(clip),
              first -> new long[][] {FleissSums.none(labels), FleissSums.none(labels)});
      for (Phase phase : Phase.values()) {
        FleissSums.add(
            sums[phase.ordinal()], votes.counts(phase, clip, people, labels).toArray(), 1);
      }
    }
    List<double[]> clusters = new ArrayList<>();
    movies.values().forEach(sums -> clusters.add(joined(sums)));
    return Bootstrap.multinomial(RESAMPLES, SEED)
        .of(clusters, List.copyOf(movies.keySet()), sums -> change(sums, people.size()))
        .percentile();
  }

  private static Measure change(double[] sums, int people) {
    int half = sums.length / 2;
    return kappa(sums, half, sums.length, people).minus(kappa(sums, 0, half, people));
  }

  private static Measure kappa(double[] sums, int from, int to, int people) {
    return FleissKappa.ofSums(people, Arrays.copyOfRange(sums, from, to)).kappa();
  }

  private static double[] joined(long[][] sums) {
    double[] before = FleissSums.toDoubles(sums[0]);
    double[] after = FleissSums.toDoubles(sums[1]);
    double[] both = Arrays.copyOf(before, before.length + after.length);
    System.arraycopy(after, 0, both, before.length, after.length);
    return both;
  }
}
