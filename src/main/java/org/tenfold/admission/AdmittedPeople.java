package org.tenfold.admission;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;

/**
 * Who was found admitted a moment ago, so that a claim every few seconds does not weigh them anew.
 * Only a yes is kept, and what a curator changes on another machine holds there after {@link
 * #FRESH}. Safe for any number of threads.
 */
@Component
class AdmittedPeople {
  static final Duration FRESH = Duration.ofSeconds(5);

  private final Map<PersonId, Long> since = new ConcurrentHashMap<>();

  boolean knows(PersonId person) {
    Long at = since.get(person);
    return at != null && System.nanoTime() - at < FRESH.toNanos();
  }

  void keep(PersonId person) {
    since.put(person, System.nanoTime());
  }

  /** The conditions have changed. */
  void forgetAll() {
    since.clear();
  }
}
