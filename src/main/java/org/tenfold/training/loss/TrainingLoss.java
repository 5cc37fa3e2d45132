package org.tenfold.training.loss;

/** What a network is trained to make small. */
public sealed interface TrainingLoss {
  /** As the command line has it. */
  String key();

  /** Cross-entropy of the softmax over the logits, mean over the batch. */
  record Softmax() implements TrainingLoss {
    @Override
    public String key() {
      return "softmax";
    }
  }

  /**
   * Softmax plus {@code weight} times {@link CentreLoss} of the features (Wen et al., ECCV 2016).
   *
   * @param weight at least 0; 1e-4 in the DFEW paper
   * @param rate by which a centre moves towards the mean of its clips in a batch, 0..1; 0.5 in Wen
   *     et al.
   */
  record Centre(double weight, double rate) implements TrainingLoss {
    @Override
    public String key() {
      return "centre";
    }
  }

  /**
   * Softmax plus {@code lambda} times {@link EcStflLoss} of the features (DFEW, equation 10).
   *
   * @param lambda at least 0; the paper's best is 10
   */
  record EcStfl(double lambda) implements TrainingLoss {
    @Override
    public String key() {
      return "ec-stfl";
    }
  }

  /** Cross-entropy against the shares of the ten votes instead of the label. */
  record SoftLabel() implements TrainingLoss {
    @Override
    public String key() {
      return "soft-label";
    }
  }

  /**
   * Kullback-Leibler divergence of the prediction from the shares of the votes: {@link SoftLabel}
   * less the entropy of the votes, with the same gradient.
   */
  record Divergence() implements TrainingLoss {
    @Override
    public String key() {
      return "kl";
    }
  }

  /** Whether the clips need votes, not labels alone. */
  default boolean needsVotes() {
    return this instanceof SoftLabel || this instanceof Divergence;
  }

  /** Whether it compares features of clips with each other or with centres, by their labels. */
  default boolean looksAtFeatures() {
    return this instanceof EcStfl || this instanceof Centre;
  }
}
