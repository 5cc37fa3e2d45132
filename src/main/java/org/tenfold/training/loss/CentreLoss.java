package org.tenfold.training.loss;

/**
 * Centre loss (Wen et al., ECCV 2016, equation 2), as a mean over the batch, without its weight:
 *
 * <pre>
 *   L = 1 / (2 n) * sum over clips of |x - c(label of x)|²
 * </pre>
 *
 * with one centre a class. Wen et al. print the sum; their Caffe layer divides by the batch, like
 * the softmax beside it, and so does this. Centres start at 0 and are moved by {@link #follow}, not
 * by the optimiser. For one thread.
 */
public final class CentreLoss {
  private final double rate;
  private final double[][] centres;

  /**
   * @param rate share of the way to its clips' mean that a centre goes, 0..1
   */
  public CentreLoss(double rate, int classes, int features) {
    this.rate = rate;
    centres = new double[classes][features];
  }

  /** {@code [classes, features]}; not a copy. */
  public double[][] centres() {
    return centres;
  }

  public double value(double[][] features, int[] labels) {
    double squares = 0;
    for (int i = 0; i < features.length; i++) {
      double[] centre = centres[labels[i]];
      for (int k = 0; k < centre.length; k++) {
        double away = features[i][k] - centre[k];
        squares += away * away;
      }
    }
    return squares / (2 * features.length);
  }

  /** dL/dx with the centres as they are. */
  public double[][] gradient(double[][] features, int[] labels) {
    double[][] gradient = new double[features.length][features[0].length];
    for (int i = 0; i < features.length; i++) {
      for (int k = 0; k < gradient[i].length; k++) {
        gradient[i][k] = (features[i][k] - centres[labels[i]][k]) / features.length;
      }
    }
    return gradient;
  }

  /**
   * Moves each centre towards its clips by rate * sum(c - x) / (1 + number of clips), equation 4; a
   * class without clips stays.
   */
  public void follow(double[][] features, int[] labels) {
    for (int label = 0; label < centres.length; label++) {
      double[] away = new double[centres[label].length];
      int clips = 0;
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == label) {
          clips++;
          for (int k = 0; k < away.length; k++) {
            away[k] += centres[label][k] - features[i][k];
          }
        }
      }
      for (int k = 0; k < away.length; k++) {
        // 32 bits, as in a checkpoint: a resumed run goes on to the bit
        centres[label][k] = (float) (centres[label][k] - rate * away[k] / (1 + clips));
      }
    }
  }
}
