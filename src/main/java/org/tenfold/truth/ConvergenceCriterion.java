package org.tenfold.truth;

/**
 * When an iteration ends.
 *
 * @param iterations at most so many, 1 or more
 * @param tolerance or as soon as neither a posterior probability nor the log-likelihood per vote
 *     moves by more than this in one iteration; negative: never sooner
 */
public record ConvergenceCriterion(int iterations, double tolerance) {
  /** Ends when labels and printed digits no longer change; slow cases are cut, and say so. */
  public static final ConvergenceCriterion USUAL = new ConvergenceCriterion(1000, 1e-6);

  public ConvergenceCriterion {
    if (iterations < 1) {
      throw new IllegalArgumentException(iterations + " iterations; there must be at least one");
    }
  }
}
