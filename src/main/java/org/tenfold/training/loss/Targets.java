package org.tenfold.training.loss;

import java.util.Optional;

/**
 * What a network should say of the clips of a batch.
 *
 * @param labels class index of each clip, 0-based
 * @param shares {@code [batch, classes]}, the shares of the votes; rows sum to 1; empty where no
 *     votes are known
 * @param mixing of the clips; empty where each is itself
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Targets(int[] labels, double[][] shares, Optional<Mixing> mixing) {
  public Targets(int[] labels, double[][] shares) {
    this(labels, shares, Optional.empty());
  }

  /** Labels alone. */
  public static Targets of(int... labels) {
    return new Targets(labels, new double[0][]);
  }

  boolean oneClass() {
    for (int label : labels) {
      if (label != labels[0]) {
        return false;
      }
    }
    return true;
  }

  double[][] oneHot(int classes) {
    double[][] rows = new double[labels.length][classes];
    for (int i = 0; i < labels.length; i++) {
      rows[i][labels[i]] = 1;
    }
    return rows;
  }
}
