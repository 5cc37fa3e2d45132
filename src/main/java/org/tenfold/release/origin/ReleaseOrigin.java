package org.tenfold.release.origin;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a release's votes when it was frozen. Work, pay and backgrounds are absent
 * where fewer than {@value Cultures#FEWEST} people judged: they would tell of single persons.
 *
 * @param undone votes that their annotators took back
 * @param voided votes that curators took out
 * @param skipped words of annotators that they cannot judge a clip
 * @param watched mean share of a clip that was seen before its vote, 0..1
 * @param firstConsent version of the consent of the earliest vote; 0 where none was asked for
 * @param lastConsent of the latest vote
 * @param log SHA-256 over the heads of its clips' logs
 */
public record ReleaseOrigin(
    int undone,
    int voided,
    int skipped,
    double watched,
    int firstConsent,
    int lastConsent,
    Repeats repeats,
    @Nullable Work work,
    @Nullable Pay pay,
    @Nullable Cultures cultures,
    String log) {

  /**
   * Second judgements of the same clip by the same person.
   *
   * @param same how many said what the first had said
   * @param kappa Cohen's; null where it is not defined
   */
  public record Repeats(int judged, int same, @Nullable Double kappa) {}

  /**
   * @param millis in which clips were seen and played, of all votes together
   */
  public record Work(long millis) {
    public double hours() {
      return millis / 3_600_000.0;
    }
  }

  /**
   * @param amount of all votes together
   * @param votes that something is booked for
   */
  public record Pay(String currency, BigDecimal amount, int votes) {}

  public Optional<Work> worked() {
    return Optional.ofNullable(work);
  }

  /** Empty also where the project pays nothing for votes. */
  public Optional<Pay> paid() {
    return Optional.ofNullable(pay);
  }

  public Optional<Cultures> backgrounds() {
    return Optional.ofNullable(cultures);
  }
}
