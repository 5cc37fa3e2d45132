package org.tenfold.dfew.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Deals whole groups into parts so that each part holds its share of every class. The cost is the
 * squared distance of each count from its share, divided by the size of the class, so that a clip
 * of a rare class weighs as much as many of a common one; the clips in all count as one more class.
 * The largest groups are dealt first, each where it costs least; then groups are moved and swapped
 * for as long as that helps (a local search: no proof that nothing better exists). The same seed
 * deals the same.
 */
public final class BalancedParts {
  /** Of moves and swaps; some ten are enough for DFEW's 1,500 movies. */
  private static final int MOST_PASSES = 60;

  /** With which a group is compared in one pass: all others up to here, else drawn ones. */
  private static final int MOST_PARTNERS = 1000;

  /** Less is rounding. */
  private static final double GAIN = -1e-9;

  private final int[][] counts;
  private final double[] weights;
  private final double[][] over; // [part][class], count above the share
  private final int[] part; // by group
  private final Random random;

  private BalancedParts(int[][] counts, double[] shares, long seed) {
    this.counts = Arrays.stream(counts).map(BalancedParts::withSum).toArray(int[][]::new);
    random = new Random(seed);
    part = new int[counts.length];
    double[] sizes = new double[this.counts[0].length];
    for (int[] group : this.counts) {
      for (int c = 0; c < sizes.length; c++) {
        sizes[c] += group[c];
      }
    }
    weights = Arrays.stream(sizes).map(size -> size == 0 ? 0 : 1 / size).toArray();
    over = new double[shares.length][];
    for (int p = 0; p < shares.length; p++) {
      double share = shares[p];
      over[p] = Arrays.stream(sizes).map(size -> -share * size).toArray();
    }
  }

  /**
   * @param counts {@code [group][class]}, at least one group, of any number of classes
   * @param shares of each part, together 1
   * @return the part of each group, from 0
   */
  public static int[] deal(int[][] counts, double[] shares, long seed) {
    BalancedParts parts = new BalancedParts(counts, shares, seed);
    parts.dealLargestFirst();
    int passes = 0;
    while (passes < MOST_PASSES && parts.improve()) {
      passes++;
    }
    return parts.part;
  }

  private static int[] withSum(int[] group) {
    int[] wider = Arrays.copyOf(group, group.length + 1);
    wider[group.length] = Arrays.stream(group).sum();
    return wider;
  }

  private void dealLargestFirst() {
    List<Integer> order = shuffled();
    int sum = weights.length - 1;
    order.sort(Comparator.comparingInt((Integer group) -> counts[group][sum]).reversed());
    for (int group : order) {
      int cheapest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int p = 0; p < over.length; p++) {
        double cost = costOfAdding(counts[group], over[p]);
        if (cost < least) {
          least = cost;
          cheapest = p;
        }
      }
      part[group] = cheapest;
      add(group, cheapest, 1);
    }
  }

  private List<Integer> shuffled() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, counts.length).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  /** Whether a move or a swap helped. */
  private boolean improve() {
    boolean helped = false;
    for (int group : shuffled()) {
      helped |= move(group);
      helped |= swap(group);
    }
    return helped;
  }

  private boolean move(int group) {
    int from = part[group];
    int best = from;
    double least = GAIN;
    for (int to = 0; to < over.length; to++) {
      if (to != from) {
        double cost =
            costOfAdding(counts[group], over[to]) + costOfTaking(counts[group], over[from]);
        if (cost < least) {
          least = cost;
          best = to;
        }
      }
    }
    if (best == from) {
      return false;
    }
    add(group, from, -1);
    add(group, best, 1);
    part[group] = best;
    return true;
  }

  private boolean swap(int group) {
    boolean all = counts.length <= MOST_PARTNERS;
    int from = part[group];
    int partner = group;
    double least = GAIN;
    for (int i = 0; i < Math.min(counts.length, MOST_PARTNERS); i++) {
      int other = all ? i : random.nextInt(counts.length);
      if (part[other] != from) {
        double cost = costOfSwapping(group, other);
        if (cost < least) {
          least = cost;
          partner = other;
        }
      }
    }
    if (partner == group) {
      return false;
    }
    int to = part[partner];
    add(group, from, -1);
    add(partner, to, -1);
    add(group, to, 1);
    add(partner, from, 1);
    part[group] = to;
    part[partner] = from;
    return true;
  }

  private void add(int group, int to, int sign) {
    for (int c = 0; c < weights.length; c++) {
      over[to][c] += sign * counts[group][c];
    }
  }

  private double costOfAdding(int[] group, double[] to) {
    double cost = 0;
    for (int c = 0; c < weights.length; c++) {
      cost += weights[c] * group[c] * (2 * to[c] + group[c]);
    }
    return cost;
  }

  private double costOfTaking(int[] group, double[] from) {
    double cost = 0;
    for (int c = 0; c < weights.length; c++) {
      cost += weights[c] * group[c] * (group[c] - 2 * from[c]);
    }
    return cost;
  }

  private double costOfSwapping(int group, int other) {
    double[] here = over[part[group]];
    double[] there = over[part[other]];
    double cost = 0;
    for (int c = 0; c < weights.length; c++) {
      double change = counts[other][c] - counts[group][c];
      cost += weights[c] * change * 2 * (here[c] - there[c] + change);
    }
    return cost;
  }
}
