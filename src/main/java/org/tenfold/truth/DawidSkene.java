package org.tenfold.truth;

/**
 * Every annotator has a full error matrix, fitted together with the truth by EM (Dawid and Skene
 * 1979, "Maximum likelihood estimation of observer error-rates using the EM algorithm", Applied
 * Statistics 28). Starts with the shares of the votes (their equation 3.1) and smoothes nothing, so
 * that the log-likelihood never falls.
 *
 * <p>Rates of annotators with few votes reach 0 and 1; {@link OneCoin} has one number for each of
 * them where this has K (K − 1).
 */
public record DawidSkene(ConvergenceCriterion stop) implements TruthMethod {
  public DawidSkene() {
    this(ConvergenceCriterion.USUAL);
  }

  @Override
  public Inference infer(Votes votes) {
    return ErrorRates.fit(votes, stop, posterior -> ErrorRates.of(votes, posterior));
  }
}
