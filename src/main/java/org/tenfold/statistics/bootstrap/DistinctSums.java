package org.tenfold.statistics.bootstrap;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The sums of clusters, equal ones once: of a million clips that ten people judged by seven labels
 * there are at most 8,008 kinds. Sums are of whole numbers, so that the order of adding them does
 * not matter. Immutable.
 *
 * @param kinds all different
 * @param kindOf index of the kind of each cluster
 */
record DistinctSums(List<double[]> kinds, int[] kindOf) {
  /** Of so many the number of each kind fits into two bytes, and a million into a nearer memory. */
  private static final int FEW = 1 << 16;

  static DistinctSums of(Collection<double[]> clusters) {
    Map<DoubleBuffer, Integer> indices = new HashMap<>();
    List<double[]> kinds = new ArrayList<>();
    int[] kindOf = new int[clusters.size()];
    int next = 0;
    for (double[] cluster : clusters) {
      int kind = indices.computeIfAbsent(DoubleBuffer.wrap(cluster), any -> kinds.size());
      if (kind == kinds.size()) {
        kinds.add(cluster);
      }
      kindOf[next++] = kind;
    }
    return new DistinctSums(kinds, kindOf);
  }

  /** How many clusters there are. */
  int size() {
    return kindOf.length;
  }

  int kind(int cluster) {
    return kindOf[cluster];
  }

  /** The kind of a cluster, for whoever asks in no order and often. */
  IntUnaryOperator kindsAtRandom() {
    if (kinds.size() > FEW) {
      return cluster -> kindOf[cluster];
    }
    char[] near = new char[kindOf.length];
    for (int cluster = 0; cluster < near.length; cluster++) {
      near[cluster] = (char) kindOf[cluster];
    }
    return cluster -> near[cluster];
  }

  /** A weight of 0 for each kind. */
  int[] none() {
    return new int[kinds.size()];
  }

  /**
   * @param weights of each kind
   */
  void addTo(double[] sums, int[] weights) {
    for (int kind = 0; kind < weights.length; kind++) {
      add(sums, kinds.get(kind), weights[kind]);
    }
  }

  static void add(double[] sums, double[] cluster, int weight) {
    if (weight == 0) {
      return;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * cluster[i];
    }
  }
}
