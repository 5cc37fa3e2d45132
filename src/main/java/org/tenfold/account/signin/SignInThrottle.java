package org.tenfold.account.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tenfold.account.Secrets;
import org.tenfold.account.UserName;

/**
 * Makes guessing passwords slow. A try counts as failed before the password is looked at, so that
 * tries at the same moment count as well, and is taken back when it was right.
 *
 * <p>Three counts: wrong ones in a row of a name from one place, after five of which that place
 * must wait, twice as long after each further one; wrong ones from one address for any names; and,
 * much more patient, wrong ones for one name from everywhere. A browser in which the name has
 * signed in before is a place of its own and knows only the first count: nobody can shut its owner
 * out.
 *
 * <p>Kept in memory, as hashes, the {@value #MOST_KEPT} used last of each count, for a day: a
 * restart forgives, and each web node counts for itself. Thread-safe.
 */
final class SignInThrottle {
  static final int FREE_TRIES = 5;
  static final int MOST_KEPT = 10_000;

  /** Names of one address that may be wrong at once: a laboratory behind one router. */
  static final int BURST_OF_ADDRESS = 60;

  static final int BURST_OF_NAME = 100;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 7;
  private static final Duration ADDRESS_REGAINS = Duration.ofSeconds(10);
  private static final Duration NAME_REGAINS = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(1);

  private final InstantSource clock;
  private final Map<String, Count> places = new Counts();
  private final Map<String, Count> addresses = new Counts();
  private final Map<String, Count> names = new Counts();

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** A try that may be made. */
  final class Try {
    private final Optional<String> place;
    private final Optional<String> address;
    private final Optional<String> name;

    private Try(Optional<String> place, Optional<String> address, Optional<String> name) {
      this.place = place;
      this.address = address;
      this.name = name;
    }

    /** The password was right: this place begins anew. */
    void succeeded() {
      synchronized (SignInThrottle.this) {
        place.ifPresent(places::remove);
        address.ifPresent(key -> giveBack(addresses, key));
        name.ifPresent(key -> giveBack(names, key));
      }
    }

    /** Nobody could say whether it was right: as if it had never been made. */
    void takenBack() {
      synchronized (SignInThrottle.this) {
        place.ifPresent(key -> giveBack(places, key));
        address.ifPresent(key -> giveBack(addresses, key));
        name.ifPresent(key -> giveBack(names, key));
      }
    }
  }

  /**
   * @param name empty when what was typed cannot be a name; it counts for the address alone
   * @param knownDevice secret of a browser in which this name has signed in before
   * @return empty when this place must wait
   */
  synchronized Optional<Try> begin(
      Optional<UserName> name, String address, Optional<String> knownDevice) {
    Instant now = clock.instant();
    String from = AddressBlock.of(address);
    Optional<String> inRow =
        name.map(who -> Secrets.sha256(who.value() + " " + knownDevice.orElse(from)));
    boolean known = name.isPresent() && knownDevice.isPresent();
    Optional<String> ofAddress = known ? Optional.empty() : Optional.of(Secrets.sha256(from));
    Optional<String> ofName = known ? Optional.empty() : name.map(UserName::value);
    boolean mustWait =
        inRow.map(places::get).filter(count -> count.opens.isAfter(now)).isPresent()
            || isFull(addresses, ofAddress, BURST_OF_ADDRESS, ADDRESS_REGAINS, now)
            || isFull(names, ofName, BURST_OF_NAME, NAME_REGAINS, now);
    if (mustWait) {
      return Optional.empty();
    }
    inRow.ifPresent(
        key -> {
          Count count = add(places, key, now);
          count.opens = now.plus(waitAfter(count.failures));
        });
    ofAddress.ifPresent(key -> add(addresses, key, now));
    ofName.ifPresent(key -> add(names, key, now));
    return Optional.of(new Try(inRow, ofAddress, ofName));
  }

  static Duration waitAfter(int failures) {
    return failures < FREE_TRIES
        ? Duration.ZERO
        : FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
  }

  /** Entries held at most, for the test of it. */
  synchronized int kept() {
    return places.size() + addresses.size() + names.size();
  }

  private static boolean isFull(
      Map<String, Count> counts, Optional<String> key, int burst, Duration regains, Instant now) {
    Count count = key.map(counts::get).orElse(null);
    if (count == null) {
      return false;
    }
    long regained = Duration.between(count.since, now).dividedBy(regains);
    if (regained > 0) {
      count.failures = (int) Math.max(0, count.failures - regained);
      count.since = count.since.plus(regains.multipliedBy(regained));
    }
    return count.failures >= burst;
  }

  private static Count add(Map<String, Count> counts, String key, Instant now) {
    Count count = counts.computeIfAbsent(key, unused -> new Count(now));
    if (count.failures == 0) {
      count.since = now;
    }
    count.failures++;
    count.touched = now;
    return count;
  }

  private static void giveBack(Map<String, Count> counts, String key) {
    Count count = counts.get(key);
    if (count != null) {
      count.failures = Math.max(0, count.failures - 1);
      count.opens = Instant.EPOCH;
    }
  }

  private static final class Count {
    private int failures;
    private Instant since;
    private Instant touched;
    private Instant opens = Instant.EPOCH;

    private Count(Instant now) {
      this.since = now;
      this.touched = now;
    }
  }

  private final class Counts extends LinkedHashMap<String, Count> {
    Counts() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
      return size() > MOST_KEPT || eldest.getValue().touched.isBefore(clock.instant().minus(KEPT));
    }
  }
}
