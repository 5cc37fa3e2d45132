package org.tenfold.statistics.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What clips' shares would be if votes went on without end, learned from the votes there are: a
 * mixture of Dirichlet distributions on a fixed grid, whose weights have the greatest likelihood
 * (EM; Laird 1978). Their means lie between the shares of all votes and each single category, and
 * they are more or less narrow: so clips of some categories may be harder than others, and no form
 * is assumed of how hard. Immutable.
 */
final class LongRun {
  /** How far a mean lies towards its category. */
  private static final double[] CLEAR = {0.3, 0.5, 0.7, 0.85, 0.95};

  /** Sums of Dirichlet weights: the smaller, the further clips lie from the mean. */
  private static final double[] NARROW = {2, 16, 128};

  /** Around the shares of all votes. */
  private static final double[] NARROW_AROUND_ALL = {1, 4, 16, 128};

  private static final int ROUNDS = 60;

  /** What is less likely than this is left out of the draws. */
  private static final double NEGLIGIBLE = 1e-4;

  private final Map<List<Integer>, Shares> known;

  /**
   * What a clip's votes let expect.
   *
   * @param chances of the components, sum 1
   * @param weights of each, with the clip's votes
   */
  record Shares(double[] chances, double[][] weights) {
    double[] draw(SplittableRandom random) {
      return Dirichlet.draw(random, weights[Dirichlet.pick(random, chances)]);
    }
  }

  private LongRun(Map<List<Integer>, Shares> known) {
    this.known = known;
  }

  /**
   * @param counts [clips, categories], of any number of votes each
   */
  static LongRun of(int[][] counts) {
    List<double[]> components = components(shares(counts));
    Map<List<Integer>, Integer> clips = new HashMap<>();
    for (int[] row : counts) {
      clips.merge(Arrays.stream(row).boxed().toList(), 1, Integer::sum);
    }
    List<List<Integer>> kinds = List.copyOf(clips.keySet());
    double[] sizes = kinds.stream().mapToDouble(kind -> clips.getOrDefault(kind, 0)).toArray();
    double[][] likelihoods =
        kinds.parallelStream().map(kind -> likelihoods(kind, components)).toArray(double[][]::new);
    double[] mixture = fit(likelihoods, sizes, components.size());
    Map<List<Integer>, Shares> known = new HashMap<>();
    for (int kind = 0; kind < sizes.length; kind++) {
      known.put(
          kinds.get(kind), posterior(kinds.get(kind), likelihoods[kind], mixture, components));
    }
    return new LongRun(known);
  }

  private static double[] fit(double[][] likelihoods, double[] sizes, int components) {
    double clips = Arrays.stream(sizes).sum();
    double[] mixture = new double[components];
    Arrays.fill(mixture, 1.0 / components);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[components];
      for (int kind = 0; kind < sizes.length; kind++) {
        double[] chances = likelihoods[kind];
        double all = 0;
        for (int one = 0; one < components; one++) {
          all += mixture[one] * chances[one];
        }
        double part = sizes[kind] / all;
        for (int one = 0; one < components; one++) {
          next[one] += mixture[one] * chances[one] * part;
        }
      }
      Arrays.setAll(mixture, one -> next[one] / clips);
    }
    return mixture;
  }

  private static List<double[]> components(double[] shares) {
    List<double[]> components = new ArrayList<>();
    for (double sum : NARROW_AROUND_ALL) {
      components.add(Arrays.stream(shares).map(share -> share * sum).toArray());
    }
    for (int category = 0; category < shares.length; category++) {
      for (double clear : CLEAR) {
        for (double sum : shares[category] > 0 ? NARROW : new double[0]) {
          double[] weights = Arrays.stream(shares).map(one -> one * sum * (1 - clear)).toArray();
          weights[category] += sum * clear;
          components.add(weights);
        }
      }
    }
    return components;
  }

  private static double[] shares(int[][] counts) {
    double[] sums = new double[counts[0].length];
    for (int[] row : counts) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    double all = Arrays.stream(sums).sum();
    return Arrays.stream(sums).map(sum -> sum / all).toArray();
  }

  /** Chances of these votes in each component, up to a factor that is the same for all. */
  private static double[] likelihoods(List<Integer> counts, List<double[]> components) {
    double[] logs = new double[components.size()];
    for (int one = 0; one < logs.length; one++) {
      double[] weights = components.get(one);
      double sum = Arrays.stream(weights).sum();
      int before = 0;
      for (int j = 0; j < weights.length; j++) {
        for (int vote = 0; vote < counts.get(j); vote++) {
          logs[one] += Math.log((weights[j] + vote) / (sum + before++));
        }
      }
    }
    double greatest = Arrays.stream(logs).max().orElseThrow();
    return Arrays.stream(logs).map(log -> Math.exp(log - greatest)).toArray();
  }

  private static Shares posterior(
      List<Integer> counts, double[] likelihoods, double[] mixture, List<double[]> components) {
    double all = 0;
    for (int one = 0; one < mixture.length; one++) {
      all += mixture[one] * likelihoods[one];
    }
    List<Double> chances = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    for (int one = 0; one < mixture.length; one++) {
      double chance = mixture[one] * likelihoods[one] / all;
      if (chance > NEGLIGIBLE) {
        double[] own = components.get(one).clone();
        Arrays.setAll(own, j -> own[j] + counts.get(j));
        chances.add(chance);
        weights.add(own);
      }
    }
    return new Shares(
        chances.stream().mapToDouble(chance -> chance).toArray(), weights.toArray(double[][]::new));
  }

  /**
   * @param counts of a clip that was learned from
   */
  Shares of(int[] counts) {
    return Objects.requireNonNull(known.get(Arrays.stream(counts).boxed().toList()));
  }
}
