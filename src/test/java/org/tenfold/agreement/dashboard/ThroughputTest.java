package org.tenfold.agreement.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tenfold.label.DfewLabel;

class ThroughputTest {
  private static final Instant NOW = Instant.parse("2026-01-08T00:00:00Z");
  private static final long[] RECENT = {14, 0, 0, 0, 0, 0, 7};

  @Test
  void aWeekAtMostIsLookedAt() {
    Throughput pace = Throughput.of(RECENT, NOW.minus(Duration.ofDays(100)), NOW);

    assertThat(pace.votesPerDay()).isEqualTo(3);
    assertThat(pace.votesPerDay(DfewLabel.FEAR)).isEqualTo(1);
  }

  @Test
  void aYoungProjectIsMeasuredFromItsFirstVote() {
    assertThat(Throughput.of(RECENT, NOW.minus(Duration.ofDays(3)), NOW).votesPerDay())
        .isEqualTo(7);
    assertThat(Throughput.of(RECENT, NOW, NOW).days())
        .as("an hour says nothing of a day")
        .isEqualTo(1);
  }

  @Test
  void nobodyKnowsWhenNobodyVotes() {
    assertThat(Throughput.daysLeft(10, 0)).isEmpty();
    assertThat(Throughput.daysLeft(0, 0)).contains(0.0);
    assertThat(Throughput.daysLeft(10, 4)).contains(2.5);
  }
}
