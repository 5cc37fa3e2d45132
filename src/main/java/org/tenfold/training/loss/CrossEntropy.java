package org.tenfold.training.loss;

import java.util.stream.DoubleStream;

/**
 * Cross-entropy of softmax(logits) against a distribution, in double precision.
 *
 * <pre>
 *   L = sum over clips of w * sum over classes of -t log p,   over the sum of the weights w
 * </pre>
 */
final class CrossEntropy {
  private CrossEntropy() {}

  /**
   * @param targets {@code [batch, classes]}, each row a distribution
   * @param weights one a clip, not all 0
   */
  static double value(double[][] logits, double[][] targets, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < logits.length; i++) {
      double logSum = logSum(logits[i]);
      for (int k = 0; k < logits[i].length; k++) {
        sum += weights[i] * targets[i][k] * (logSum - logits[i][k]);
      }
      all += weights[i];
    }
    return sum / all;
  }

  /** dL/dlogits. */
  static double[][] gradient(double[][] logits, double[][] targets, double[] weights) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double[][] gradient = new double[logits.length][];
    for (int i = 0; i < logits.length; i++) {
      gradient[i] = softmax(logits[i]);
      for (int k = 0; k < gradient[i].length; k++) {
        gradient[i][k] = weights[i] / all * (gradient[i][k] - targets[i][k]);
      }
    }
    return gradient;
  }

  /**
   * Targets of which a share is spread evenly over all classes (Szegedy et al., CVPR 2016, section
   * 7).
   *
   * @param smoothing the share, 0..1; 0 leaves them as they are
   */
  static double[][] smoothed(double[][] targets, double smoothing) {
    if (smoothing == 0) {
      return targets;
    }
    double[][] smoothed = new double[targets.length][];
    for (int i = 0; i < smoothed.length; i++) {
      int classes = targets[i].length;
      smoothed[i] =
          DoubleStream.of(targets[i])
              .map(share -> (1 - smoothing) * share + smoothing / classes)
              .toArray();
    }
    return smoothed;
  }

  /** Mean entropy of the distributions, weighted. */
  static double entropy(double[][] targets, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < targets.length; i++) {
      for (double share : targets[i]) {
        sum -= share > 0 ? weights[i] * share * Math.log(share) : 0;
      }
      all += weights[i];
    }
    return sum / all;
  }

  static double[] softmax(double[] logits) {
    double logSum = logSum(logits);
    double[] shares = new double[logits.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(logits[k] - logSum);
    }
    return shares;
  }

  private static double logSum(double[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit - most);
    }
    return most + Math.log(sum);
  }
}
