package org.tenfold.agreement.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When the votes of a project will be there, and what a clip costs.
 *
 * @param at of when this is
 * @param missing votes
 * @param secondsPerVote of a person's time; empty with too few votes
 * @param votesPerClip by the label rule
 * @param money empty where the project pays nothing
 */
public record Outlook(
    Instant at,
    Forecast forecast,
    long missing,
    OptionalDouble secondsPerVote,
    int votesPerClip,
    Optional<Money> money) {

  /**
   * @param soFar of a finished clip, votes and collector; empty while none is finished
   * @param expected of a clip when all votes are there
   * @param toFinish for the missing votes, by the rule of now
   */
  public record Money(
      String currency, Optional<BigDecimal> soFar, BigDecimal expected, BigDecimal toFinish) {}

  /** Of people's time for one clip. */
  public OptionalDouble minutesPerClip() {
    return secondsPerVote.isEmpty()
        ? secondsPerVote
        : OptionalDouble.of(secondsPerVote.getAsDouble() * votesPerClip / 60);
  }

  /** Of people's time for the missing votes. */
  public OptionalDouble hoursToFinish() {
    return secondsPerVote.isEmpty()
        ? secondsPerVote
        : OptionalDouble.of(secondsPerVote.getAsDouble() * missing / 3_600);
  }
}
