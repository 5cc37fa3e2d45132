package org.tenfold.training;

/** What a network is trained to make small. */
public sealed interface TrainingLoss {
  /** Cross-entropy of the softmax over the logits, mean over the batch. */
  record Softmax() implements TrainingLoss {}

  /**
   * Softmax plus {@code lambda} times {@link EcStflLoss} of the features (DFEW, equation 10).
   *
   * @param lambda at least 0; the paper's best is 10
   */
  record EcStfl(double lambda) implements TrainingLoss {}
}
