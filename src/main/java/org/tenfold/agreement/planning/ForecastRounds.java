package org.tenfold.agreement.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How many days votes take, played many times. */
final class ForecastRounds {
  private static final int ROUNDS = 1_000;
  private static final int MOST_DAYS = 730;

  private ForecastRounds() {}

  /** Sorted; infinite where they take more than two years. Otherwise as {@link Forecast#of}. */
  static double[] days(int[][] daily, long[] room, long missing, SplittableRandom random) {
    double[] days = new double[ROUNDS];
    Arrays.setAll(days, round -> one(daily, room, missing, random));
    Arrays.sort(days);
    return days;
  }

  private static double one(int[][] daily, long[] room, long missing, SplittableRandom random) {
    int people = room.length;
    int[] drawnPeople = random.ints(people, 0, people).toArray();
    int[] drawnDays = random.ints(daily.length, 0, daily.length).toArray();
    long[] left = new long[people];
    Arrays.setAll(left, person -> room[drawnPeople[person]]);
    double still = missing;
    for (int day = 0; day < MOST_DAYS; day++) {
      int[] votes = daily[drawnDays[random.nextInt(drawnDays.length)]];
      double given = 0;
      for (int person = 0; person < people; person++) {
        long own = Math.min(votes[drawnPeople[person]], left[person]);
        left[person] -= own;
        given += own;
      }
      if (given >= still) {
        return day + still / given;
      }
      still -= given;
    }
    return Double.POSITIVE_INFINITY;
  }
}
