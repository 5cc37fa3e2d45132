package org.tenfold.agreement.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;

class ForecastTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final long[] ROOM = {1_000, 1_000};

  @Test
  void aSteadyPaceIsDivision() {
    int[][] daily = days(14, 10, 10);

    Forecast.Known known = (Forecast.Known) Forecast.of(daily, ROOM, 90, NOW, 1);

    assertThat(known.middle()).isEqualTo(NOW.plus(Duration.ofHours(108))); // 4.5 days of 20 votes
    assertThat(known.early()).isEqualTo(known.middle());
    assertThat(known.late()).contains(known.middle());
    assertThat(known.people()).isEqualTo(2);
  }

  /** The finish of many days to come lies in the interval about as often as it says. */
  @Test
  void theIntervalHoldsTheFinishOfTheSameWorld() {
    SplittableRandom random = new SplittableRandom(7);
    int inside = 0;
    int rounds = 60;
    for (int round = 0; round < rounds; round++) {
      int[][] daily = new int[14][10];
      Arrays.setAll(daily, day -> random.ints(10, 0, 20).toArray());
      long[] room = new long[10];
      Arrays.fill(room, 10_000);
      Forecast.Known known = (Forecast.Known) Forecast.of(daily, room, 1_900, NOW, round);
      double left = 1_900;
      double days = 0;
      while (left > 0) {
        int given = random.ints(10, 0, 20).sum();
        days += Math.min(1, left / given);
        left -= given;
      }
      Instant finish = NOW.plus(Duration.ofSeconds((long) (days * 86_400)));
      boolean late = known.late().isPresent() && finish.isAfter(known.late().get());
      inside += late || finish.isBefore(known.early()) ? 0 : 1;
    }

    // 95 of 100, or more, for people are drawn anew as well: three standard errors are 8.4
    assertThat(100.0 * inside / rounds).isGreaterThanOrEqualTo(86.6);
  }

  @Test
  void tooFewDaysTellNothing() {
    int[][] daily = days(14, 0, 0);
    daily[3] = new int[] {100, 100};
    daily[5] = new int[] {100, 100};

    assertThat(Forecast.of(daily, ROOM, 90, NOW, 1)).isEqualTo(new Forecast.NotYet(2));
    assertThat(Forecast.of(new int[0][0], new long[0], 90, NOW, 1))
        .isEqualTo(new Forecast.NotYet(0));
    assertThat(Forecast.of(daily, ROOM, 0, NOW, 1)).isEqualTo(new Forecast.Done());
  }

  /** Nine people cannot give ten votes to a clip. */
  @Test
  void whoHasJudgedAllCannotFinishTheRest() {
    assertThat(Forecast.of(days(14, 10, 10), new long[] {5, 20}, 90, NOW, 1))
        .isEqualTo(new Forecast.TooFewPeople(90, 25));
  }

  @Test
  void daysAreCountedFromNowAndOpenClipsByPerson() {
    List<SourceVote> votes =
        List.of(
            vote(1, "a", Duration.ofHours(1)),
            vote(2, "a", Duration.ofHours(25)),
            vote(1, "b", Duration.ofHours(30)),
            vote(1, "long gone", Duration.ofDays(40)));
    List<JudgedClip> clips = List.of(clip(1, 3), clip(2, 1), clip(3, 0), clip(4, 10));

    VoteDays days = VoteDays.of(votes, clips, 10, NOW);

    assertThat(days.daily()).hasDimensions(14, 2);
    assertThat(days.daily()[0]).containsExactly(1, 0);
    assertThat(days.daily()[1]).containsExactly(1, 1);
    assertThat(days.room()).containsExactly(1, 2);
  }

  @Test
  void breaksAreNoTimeOfVotes() {
    List<SourceVote> votes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      votes.add(vote(i, "a", Duration.ofSeconds(8L * i)));
    }
    votes.add(vote(40, "a", Duration.ofHours(5)));
    votes.add(vote(40, "b", Duration.ofSeconds(3)));

    assertThat(VotePace.seconds(votes).orElseThrow()).isCloseTo(8, within(1e-9));
    assertThat(VotePace.seconds(votes.subList(0, 20))).isEqualTo(OptionalDouble.empty());
  }

  private static int[][] days(int days, int... votes) {
    int[][] daily = new int[days][];
    Arrays.setAll(daily, day -> votes.clone());
    return daily;
  }

  private static SourceVote vote(int clip, String who, Duration ago) {
    return new SourceVote(
        clip, new EntityRef(who, who), DfewLabel.SAD, Optional.of(NOW.minus(ago)));
  }

  private static JudgedClip clip(int number, int votes) {
    int[] counts = new int[7];
    counts[Label.of(1).index()] = votes;
    return new JudgedClip(
        number,
        "clip",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        VoteCounts.of(counts));
  }
}
