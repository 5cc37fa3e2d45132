package org.tenfold.statistics.bootstrap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.LiveAgreement;

/**
 * Intervals of a statistic that is a function of sums over clusters, by drawing clusters with
 * replacement. Items of one cluster, such as clips of one movie, resemble each other, so the
 * cluster is what must be drawn (Field and Welsh 2007).
 *
 * <p>Deterministic: the same clusters, seed and number of resamples give the same interval on any
 * number of processors.
 *
 * @param resamples how many are drawn, 1 or more; 1,000 give an interval good to two digits
 * @param resampling how clusters are drawn
 */
public record Bootstrap(int resamples, long seed, Resampling resampling) {
  /** What each cluster weighs in each resample. */
  public enum Resampling {
    /** As many clusters are drawn as there are, with replacement: the textbook's way. */
    MULTINOMIAL,
    /**
     * Each cluster is there a Poisson(1) number of times, whatever the others do (Chamandy et al.
     * 2012). It is what {@link LiveAgreement} does, since a weight never changes when clusters
     * come; its intervals are a little wider where clusters are few.
     */
    POISSON
  }

  /** Adds up the clusters of a resample. */
  private interface Weights {
    void add(int resample, double[] sums);
  }

  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException(resamples + " resamples; there must be at least one");
    }
  }

  public static Bootstrap multinomial(int resamples, long seed) {
    return new Bootstrap(resamples, seed, Resampling.MULTINOMIAL);
  }

  /**
   * @param clusters the sums of each cluster, all of one length
   * @param names of the clusters, all different; only Poisson weights depend on them
   * @param statistic of sums over clusters
   */
  public BootstrapIntervals of(
      List<double[]> clusters, List<Long> names, Function<double[], Measure> statistic) {
    double[] all = total(clusters);
    Measure estimate = statistic.apply(all);
    if (clusters.size() < 2 || estimate.value().isEmpty()) {
      return BootstrapIntervals.of(estimate, List.of(), jackknife(all, clusters, statistic));
    }
    Weights weights = weights(DistinctSums.of(clusters), names);
    List<Measure> replicates =
        IntStream.range(0, resamples)
            .parallel()
            .mapToObj(
                resample -> {
                  double[] sums = new double[all.length];
                  weights.add(resample, sums);
                  return statistic.apply(sums);
                })
            .toList();
    return BootstrapIntervals.of(estimate, replicates, jackknife(all, clusters, statistic));
  }

  private Weights weights(DistinctSums clusters, List<Long> names) {
    return switch (resampling) {
      case MULTINOMIAL -> {
        IntUnaryOperator kinds = clusters.kindsAtRandom();
        int size = clusters.size();
        yield (resample, sums) -> {
          SplittableRandom random = new SplittableRandom(PoissonWeights.mix(seed, resample));
          int[] weights = clusters.none();
          for (int draw = 0; draw < size; draw++) {
            weights[kinds.applyAsInt(random.nextInt(size))]++;
          }
          clusters.addTo(sums, weights);
        };
      }
      case POISSON -> {
        PoissonWeights poisson = new PoissonWeights(seed);
        yield (resample, sums) -> {
          int[] weights = clusters.none();
          for (int cluster = 0; cluster < clusters.size(); cluster++) {
            weights[clusters.kind(cluster)] += poisson.of(names.get(cluster), resample);
          }
          clusters.addTo(sums, weights);
        };
      }
    };
  }

  /**
   * How often each cluster is there in one resample, for a statistic that is no function of sums.
   *
   * @param names of the clusters, as in {@link #of}
   * @param resample 0 to resamples − 1
   */
  public int[] weights(List<Long> names, int resample) {
    int[] weights = new int[names.size()];
    switch (resampling) {
      case MULTINOMIAL -> {
        SplittableRandom random = new SplittableRandom(PoissonWeights.mix(seed, resample));
        for (int draw = 0; draw < weights.length; draw++) {
          weights[random.nextInt(weights.length)]++;
        }
      }
      case POISSON -> {
        PoissonWeights poisson = new PoissonWeights(seed);
        Arrays.setAll(weights, cluster -> poisson.of(names.get(cluster), resample));
      }
    }
    return weights;
  }

  /** The statistic without each cluster in turn. */
  public static List<Measure> jackknife(
      double[] all, Collection<double[]> clusters, Function<double[], Measure> statistic) {
    DistinctSums distinct = DistinctSums.of(clusters);
    List<Measure> without =
        distinct.kinds().stream()
            .map(
                cluster -> {
                  double[] rest = all.clone();
                  DistinctSums.add(rest, cluster, -1);
                  return statistic.apply(rest);
                })
            .toList();
    return IntStream.range(0, distinct.size())
        .mapToObj(cluster -> without.get(distinct.kind(cluster)))
        .toList();
  }

  private static double[] total(List<double[]> clusters) {
    double[] sums = clusters.isEmpty() ? new double[1] : new double[clusters.getFirst().length];
    clusters.forEach(cluster -> DistinctSums.add(sums, cluster, 1));
    return sums;
  }
}
