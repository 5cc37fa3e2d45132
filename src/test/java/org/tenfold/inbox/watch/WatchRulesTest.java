package org.tenfold.inbox.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenfold.testing.SharesNothing;

@SharesNothing
class WatchRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void theFirstKappaIsOnlyNoted() {
    KappaRule.Next next = KappaRule.next(Optional.empty(), 0.1, MONDAY);

    assertThat(next.from()).isEmpty();
    assertThat(next.known()).isEqualTo(new KappaRule.Known(0.1, null, null));
  }

  @Test
  void aFallOfATwentiethIsToldOnceFromTheHighestValue() {
    List<Double> told = told(Duration.ofHours(2), 0.50, 0.55, 0.52, 0.50, 0.49, 0.48, 0.47);

    assertThat(told).containsExactly(0.55);
  }

  @Test
  void aSlowFallIsToldToo() {
    List<Double> told = told(DAY.multipliedBy(2), 0.60, 0.58, 0.56, 0.54, 0.52, 0.50, 0.48);

    assertThat(told).containsExactly(0.60, 0.54);
  }

  @Test
  void aFallIsOverOnceKappaIsNearlyWhereItWas() {
    List<Integer> over = new ArrayList<>();
    Optional<KappaRule.Known> known = Optional.empty();
    double[] kappas = {0.60, 0.54, 0.56, 0.57, 0.58, 0.59, 0.60, 0.55, 0.49, 0.55, 0.58};
    for (int i = 0; i < kappas.length; i++) {
      KappaRule.Next next = KappaRule.next(known, kappas[i], MONDAY.plus(DAY.multipliedBy(2L * i)));
      known = Optional.of(next.known());
      if (next.recovered()) {
        over.add(i);
      }
    }

    assertThat(over).as("0.575 of 0.60, and again after two falls").containsExactly(4, 10);
  }

  @Test
  void aKappaThatSwingsIsToldOnceADayAtMost() {
    Random random = new Random(7);
    Optional<KappaRule.Known> known = Optional.empty();
    int told = 0;
    for (int minute = 0; minute < 10 * 24 * 60; minute += 10) {
      KappaRule.Next next =
          KappaRule.next(known, random.nextDouble(), MONDAY.plusSeconds(60L * minute));
      known = Optional.of(next.known());
      told += next.from().isPresent() ? 1 : 0;
    }

    assertThat(told).isBetween(1, 10);
  }

  @Test
  void aFullDiskIsToldOnceUntilThereWasRoomAgain() {
    long limit = 10;
    DiskRule.Known known = new DiskRule.Known(false, null);
    List<Integer> told = new ArrayList<>();
    long[] free = {20, 11, 9, 5, 9, 11, 14, 9, 15, 9, 8};
    for (int day = 0; day < free.length; day++) {
      DiskRule.Next next =
          DiskRule.next(known, free[day], limit, MONDAY.plus(DAY.multipliedBy(day)));
      known = next.known();
      if (next.tell()) {
        told.add(day);
      }
    }

    assertThat(told).containsExactly(2, 9);
  }

  @Test
  void aDiskThatIsFilledAndEmptiedIsToldOnceADay() {
    DiskRule.Known known = new DiskRule.Known(false, null);
    int told = 0;
    for (int hour = 0; hour < 72; hour++) {
      DiskRule.Next next =
          DiskRule.next(known, hour % 2 == 0 ? 1 : 100, 10, MONDAY.plusSeconds(3600L * hour));
      known = next.known();
      told += next.tell() ? 1 : 0;
    }

    assertThat(told).isEqualTo(3);
  }

  @Test
  void aTenthOfASmallDiskIsEnough() {
    assertThat(DiskRule.limit(10_000, 1_000_000)).isEqualTo(10_000);
    assertThat(DiskRule.limit(10_000, 50_000)).isEqualTo(5_000);
  }

  private static List<Double> told(Duration apart, double... kappas) {
    List<Double> told = new ArrayList<>();
    Optional<KappaRule.Known> known = Optional.empty();
    for (int i = 0; i < kappas.length; i++) {
      KappaRule.Next next = KappaRule.next(known, kappas[i], MONDAY.plus(apart.multipliedBy(i)));
      known = Optional.of(next.known());
      next.from().ifPresent(told::add);
    }
    return told;
  }
}
