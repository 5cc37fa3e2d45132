package org.tenfold.training;

/** The rule by which weights follow their gradients; the learning rate is given at each step. */
public sealed interface Optimiser {
  /** As the command line has it. */
  String key();

  /** Of all weights. */
  double decay();

  default Optimiser withDecay(double other) {
    return switch (this) {
      case Sgd sgd -> new Sgd(sgd.momentum(), other);
      case Adam adam ->
          new Adam(adam.beta1(), adam.beta2(), adam.epsilon(), other, adam.decoupled());
    };
  }

  /**
   * Stochastic gradient descent, as PyTorch writes it: {@code v = momentum v + g; w -= rate v}.
   *
   * @param decay added to the gradient as {@code decay w}
   */
  record Sgd(double momentum, double decay) implements Optimiser {
    @Override
    public String key() {
      return "sgd";
    }
  }

  /**
   * Adam (Kingma and Ba, 2015).
   *
   * @param decay of the weights
   * @param decoupled whether weights shrink by {@code rate decay w} beside the step (AdamW,
   *     Loshchilov and Hutter, 2019), or the decay is added to the gradient
   */
  record Adam(double beta1, double beta2, double epsilon, double decay, boolean decoupled)
      implements Optimiser {
    /** With the constants of the paper. */
    public static Adam of(double decay, boolean decoupled) {
      return new Adam(0.9, 0.999, 1e-8, decay, decoupled);
    }

    @Override
    public String key() {
      return decoupled ? "adamw" : "adam";
    }
  }
}
