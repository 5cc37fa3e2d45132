package org.tenfold.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.scope.ProjectKeys;

/**
 * Who was found admitted a moment ago, so that a claim every few seconds does not weigh them anew.
 * Only a yes is kept, and what a curator changes on another machine holds there after {@link
 * #FRESH}. Safe for any number of threads.
 */
@Component
class AdmittedPeople {
  static final Duration FRESH = Duration.ofSeconds(5);

  private final Cache<Key, Boolean> admitted =
      Caffeine.newBuilder().expireAfterWrite(FRESH).build();

  private final ProjectKeys projects;

  AdmittedPeople(ProjectKeys projects) {
    this.projects = projects;
  }

  private record Key(UUID project, PersonId person) {}

  private Key key(PersonId person) {
    return new Key(projects.current(), person);
  }

  boolean knows(PersonId person) {
    return admitted.getIfPresent(key(person)) != null;
  }

  void keep(PersonId person) {
    admitted.put(key(person), true);
  }

  /** The conditions have changed. */
  void forgetAll() {
    admitted.invalidateAll();
  }
}
