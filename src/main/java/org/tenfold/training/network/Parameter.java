package org.tenfold.training.network;

import java.util.List;

/**
 * A named array of a network.
 *
 * @param name as in the state dict of the PyTorch network that it agrees with
 * @param sides sizes of its dimensions, outermost first
 * @param start what it holds before training
 */
public record Parameter(String name, List<Integer> sides, Start start) {
  /** First values of a parameter. */
  public sealed interface Start {
    /** Normal, mean 0. */
    record Normal(double deviation) implements Start {}

    /** Uniform between minus and plus {@code bound}. */
    record Uniform(double bound) implements Start {}

    record Constant(double value) implements Start {}

    /** A statistic that is measured, not trained. */
    record Measured(double value) implements Start {}
  }

  /** Normal with the deviation that keeps the variance through a ReLU (He et al. 2015). */
  static Parameter he(String name, List<Integer> sides, int fanIn) {
    return new Parameter(name, sides, new Start.Normal(Math.sqrt(2.0 / fanIn)));
  }

  static Parameter constant(String name, int size, double value) {
    return new Parameter(name, List.of(size), new Start.Constant(value));
  }

  static Parameter measured(String name, int size, double value) {
    return new Parameter(name, List.of(size), new Start.Measured(value));
  }

  public boolean trained() {
    return !(start instanceof Start.Measured);
  }

  /** Number of values. */
  public int size() {
    return sides.stream().reduce(1, Math::multiplyExact);
  }
}
