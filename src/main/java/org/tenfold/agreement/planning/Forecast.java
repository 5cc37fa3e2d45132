package org.tenfold.agreement.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** When all votes will be there. */
public sealed interface Forecast {
  /** What is looked at: days of 24 hours that end now. */
  int WINDOW = 14;

  /** With votes on fewer days nothing is told. */
  int LEAST_DAYS = 3;

  /** Nothing is missing. */
  record Done() implements Forecast {}

  /**
   * @param days with votes, of those looked at
   */
  record NotYet(int days) implements Forecast {}

  /**
   * Whoever votes now cannot give all votes, since nobody judges a clip twice.
   *
   * @param missing votes
   * @param room those of them that people who vote now can give
   */
  record TooFewPeople(long missing, long room) implements Forecast {}

  /**
   * @param middle as likely before as after
   * @param early with 2.5 % before
   * @param late with 2.5 % after; empty where that is more than two years ahead
   * @param days looked at
   * @param people who voted on them
   */
  record Known(Instant middle, Instant early, Optional<Instant> late, int days, int people)
      implements Forecast {}

  /**
   * Plays the days to come from the days that were: in each of 1,000 rounds people and days are
   * drawn with replacement, and then each day to come is one of these days. Nobody gives more votes
   * than there are clips for them.
   *
   * @param daily votes of each day and person, [days, people], of people who voted
   * @param room clips that still need a vote and that each person has not judged
   * @param missing votes
   * @param now when the last of the days ends
   */
  static Forecast of(int[][] daily, long[] room, long missing, Instant now, long seed) {
    if (missing == 0) {
      return new Done();
    }
    int withVotes = (int) Arrays.stream(daily).filter(day -> Arrays.stream(day).sum() > 0).count();
    if (withVotes < LEAST_DAYS) {
      return new NotYet(withVotes);
    }
    long all = Arrays.stream(room).sum();
    if (all < missing) {
      return new TooFewPeople(missing, all);
    }
    double[] days = ForecastRounds.days(daily, room, missing, new SplittableRandom(seed));
    double late = days[(int) (0.975 * (days.length - 1))];
    double middle = days[days.length / 2];
    if (Double.isInfinite(middle)) {
      return new TooFewPeople(missing, all);
    }
    return new Known(
        after(now, middle),
        after(now, days[(int) Math.ceil(0.025 * (days.length - 1))]),
        Double.isInfinite(late) ? Optional.empty() : Optional.of(after(now, late)),
        daily.length,
        room.length);
  }

  private static Instant after(Instant now, double days) {
    return now.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }
}
