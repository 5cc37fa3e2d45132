package org.tenfold.training.loss;

/**
 * Pairs of clips of a batch that were made one, as mixup does (Zhang et al., ICLR 2018): clip i is
 * {@code share} of itself and the rest of clip {@code partners[i]}.
 *
 * @param share 0..1
 * @param partners 0-based, one a clip
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Mixing(double share, int[] partners) {
  /**
   * Weights of the mixed clips: those of both in their shares.
   *
   * @param weights of the clips themselves
   */
  double[] weights(double[] weights) {
    double[] mixed = new double[weights.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = share * weights[i] + (1 - share) * weights[partners[i]];
    }
    return mixed;
  }

  /**
   * Targets of the mixed clips. Where weights differ, a clip counts in its target as much as in the
   * loss, so that the loss is that of both clips in their shares.
   *
   * @param targets {@code [batch, classes]}, each row a distribution
   * @param weights of the clips themselves
   */
  double[][] targets(double[][] targets, double[] weights) {
    double[] all = weights(weights);
    double[][] mixed = new double[targets.length][];
    for (int i = 0; i < mixed.length; i++) {
      double own = all[i] == 0 ? 1 : share * weights[i] / all[i];
      mixed[i] = targets[i].clone();
      for (int k = 0; k < mixed[i].length; k++) {
        mixed[i][k] = own * targets[i][k] + (1 - own) * targets[partners[i]][k];
      }
    }
    return mixed;
  }
}
