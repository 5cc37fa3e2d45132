package org.tenfold.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Measure.Reason;
import org.tenfold.statistics.RankCorrelation;

/** k of the n votes on each item, drawn without replacement. One point of {@link Saturation}. */
final class Subsample {
  private static final double TAIL = 0.025;

  private final int[][] counts;
  private final int n;
  private final int k;

  /** Of n votes, and of k. */
  private final int threshold;

  private final int fewer;

  /** P(x of the k are for a category that has c of the n), [c, x]: hypergeometric. */
  private final double[][] chances;

  Subsample(int[][] counts, int n, int k, int threshold) {
    this.counts = counts;
    this.n = n;
    this.k = k;
    this.threshold = threshold;
    fewer = Saturation.scaled(threshold, n, k);
    chances = new double[n + 1][k + 1];
    for (int c = 0; c <= n; c++) {
      for (int x = Math.max(0, k - n + c); x <= Math.min(c, k); x++) {
        chances[c][x] = choose(c, x) * choose(n - c, k - x) / choose(n, k);
      }
    }
  }

  Saturation.Point point(double[] entropies, int draws, long seed) {
    double divergence = Arrays.stream(counts).mapToDouble(this::divergence).average().orElse(0);
    double same = Arrays.stream(counts).mapToDouble(this::sameLabel).average().orElse(0);
    List<int[][]> drawn =
        IntStream.range(0, draws)
            .parallel()
            .mapToObj(draw -> draw(new SplittableRandom(seed * 1_000_003 + 1009L * k + draw)))
            .toList();
    double[] kappas = known(drawn.stream().map(votes -> FleissKappa.of(votes).kappa()).toList());
    double[] orders =
        known(
            drawn.parallelStream()
                .map(votes -> RankCorrelation.spearman(entropies, Saturation.entropies(votes)))
                .toList());
    return new Saturation.Point(
        k,
        Measure.of(divergence),
        Measure.of(Math.clamp(1 - same, 0, 1)),
        mean(kappas, k == 1 ? Reason.FEWER_THAN_TWO_VOTES : Reason.ONE_CATEGORY),
        kappas.length == 0
            ? Interval.undefined(Reason.TOO_FEW_RESAMPLES)
            : Interval.of(quantile(kappas, TAIL), quantile(kappas, 1 - TAIL)),
        mean(orders, Reason.NO_VARIATION));
  }

  /** E[Σ_j (X_j / k) ln((X_j / k) / (n_j / n))]; by linearity each category by itself. */
  private double divergence(int[] row) {
    double sum = 0;
    for (int count : row) {
      for (int x = 1; x <= Math.min(count, k); x++) {
        double share = (double) x / k;
        sum += chances[count][x] * share * Math.log(share * n / count);
      }
    }
    return sum;
  }

  /** P(the label is the same, or there is none both times); of k votes two cannot make one. */
  private double sameLabel(int[] row) {
    double any = 0;
    for (int count : row) {
      double reached = Arrays.stream(chances[count], fewer, k + 1).sum();
      if (count >= threshold) {
        return reached;
      }
      any += reached;
    }
    return 1 - any;
  }

  private int[][] draw(SplittableRandom random) {
    int[][] drawn = new int[counts.length][];
    for (int item = 0; item < counts.length; item++) {
      int[] left = counts[item].clone();
      int[] taken = new int[left.length];
      for (int vote = 0; vote < k; vote++) {
        int category = 0;
        for (int place = random.nextInt(n - vote); place >= left[category]; category++) {
          place -= left[category];
        }
        left[category]--;
        taken[category]++;
      }
      drawn[item] = taken;
    }
    return drawn;
  }

  private static double[] known(List<Measure> measures) {
    return measures.stream()
        .flatMap(one -> one.value().stream())
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private static Measure mean(double[] numbers, Reason otherwise) {
    return Arrays.stream(numbers).average().isPresent()
        ? Measure.of(Arrays.stream(numbers).average().getAsDouble())
        : Measure.undefined(otherwise);
  }

  /** Linear between order statistics. */
  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Exact for the few votes that a clip gets. */
  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways = ways * (n - k + i) / i;
    }
    return ways;
  }
}
