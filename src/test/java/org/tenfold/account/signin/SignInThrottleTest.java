package org.tenfold.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tenfold.account.UserName;

/** How slow guessing is, on a clock that the test turns. */
class SignInThrottleTest {
  private static final Optional<UserName> ADMIN = UserName.typed("admin");
  private static final Optional<String> STRANGE = Optional.empty();

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(() -> now);

  @Test
  void afterFiveWrongOnesTheWaitDoublesUpToElevenMinutes() {
    for (int wrong = 1; wrong <= SignInThrottle.FREE_TRIES; wrong++) {
      assertThat(guess("10.0.0.1")).isTrue();
    }
    for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 320, 640, 640}) {
      now = now.plusSeconds(seconds).minusMillis(1);
      assertThat(guess("10.0.0.1")).isFalse();
      now = now.plusMillis(1);
      assertThat(guess("10.0.0.1")).isTrue();
    }
  }

  @Test
  void fortyGuessesAtTheSameMomentAreFiveTries() throws Exception {
    List<Callable<Boolean>> guesses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      guesses.add(() -> guess("10.0.0.1"));
    }
    int tried = 0;
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> guess : crowd.invokeAll(guesses)) {
        tried += guess.get() ? 1 : 0;
      }
    }

    assertThat(tried).isEqualTo(SignInThrottle.FREE_TRIES);
  }

  @Test
  void guessesFromElsewhereDoNotMakeTheOwnerWait() {
    for (int i = 0; i < 40; i++) {
      guess("10.6.6.6");
    }

    assertThat(throttle.begin(ADMIN, "10.0.0.1", STRANGE)).isPresent();
  }

  @Test
  void evenAHostOfAddressesCannotShutAKnownDeviceOut() {
    for (int i = 0; i < 2 * SignInThrottle.BURST_OF_NAME; i++) {
      guess("10.6.6." + i);
    }

    assertThat(throttle.begin(ADMIN, "10.0.0.1", STRANGE)).as("a strange device").isEmpty();
    assertThat(throttle.begin(ADMIN, "10.0.0.1", Optional.of("secret"))).isPresent();
  }

  @Test
  void aKnownDeviceGuessesNoFasterThanAnother() {
    int tried = 0;
    for (int i = 0; i < 40; i++) {
      tried += throttle.begin(ADMIN, "10.6.6." + i, Optional.of("secret")).isPresent() ? 1 : 0;
    }

    assertThat(tried).isEqualTo(SignInThrottle.FREE_TRIES);
  }

  @Test
  void aHostOfAddressesGuessesOneNameTwiceAMinute() {
    for (int i = 0; i < SignInThrottle.BURST_OF_NAME; i++) {
      guess("10.6.6." + i);
    }
    int tried = 0;
    for (int second = 0; second < 600; second++) {
      now = now.plusSeconds(1);
      tried += guess("10.7." + second / 200 + "." + second % 200) ? 1 : 0;
    }

    assertThat(tried).isEqualTo(20);
  }

  @Test
  void oneAddressCannotTryOnePasswordOnAllNames() {
    int tried = 0;
    for (int i = 0; i < 1000; i++) {
      tried += throttle.begin(UserName.typed("name" + i), "10.6.6.6", STRANGE).isPresent() ? 1 : 0;
    }

    assertThat(tried).isEqualTo(SignInThrottle.BURST_OF_ADDRESS);
  }

  @Test
  void anIpv6HouseholdIsOneAddress() {
    int tried = 0;
    for (int i = 0; i < 40; i++) {
      tried += guess("2001:db8:1:2::" + Integer.toHexString(i)) ? 1 : 0;
    }

    assertThat(tried).isEqualTo(SignInThrottle.FREE_TRIES);
    assertThat(guess("2001:db8:1:3::1")).as("the neighbour").isTrue();
  }

  @Test
  void theRightPasswordBeginsAnew() {
    for (int round = 0; round < 100; round++) {
      for (int wrong = 1; wrong < SignInThrottle.FREE_TRIES; wrong++) {
        assertThat(guess("10.0.0.1")).as("round %d", round).isTrue();
      }
      throttle.begin(ADMIN, "10.0.0.1", STRANGE).orElseThrow().succeeded();
      // what the address was wrong, though, is only forgiven by time
      now = now.plus(Duration.ofHours(1));
    }
  }

  @Test
  void anOutageCountsForNothing() {
    for (int i = 0; i < 1000; i++) {
      assertThat(throttle.begin(ADMIN, "10.0.0.1", STRANGE))
          .isPresent()
          .get()
          .satisfies(SignInThrottle.Try::takenBack);
    }
  }

  @Test
  void whatIsKeptHasAnEnd() {
    for (int i = 0; i < 3 * SignInThrottle.MOST_KEPT; i++) {
      throttle.begin(
          UserName.typed("n" + i),
          "10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256,
          STRANGE);
    }
    assertThat(throttle.kept()).isLessThanOrEqualTo(3 * SignInThrottle.MOST_KEPT);

    now = now.plus(Duration.ofDays(2));
    for (int i = 0; i < 3 * SignInThrottle.MOST_KEPT; i++) {
      guess("10.0.0." + i);
    }
    assertThat(throttle.kept()).isLessThanOrEqualTo(3 * SignInThrottle.MOST_KEPT);
  }

  private boolean guess(String address) {
    return throttle.begin(ADMIN, address, STRANGE).isPresent();
  }
}
