package org.tenfold.annotation.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.scope.ProjectKeys;

/**
 * Each annotator's own progress in a project. Counting it anew costs more than storing a vote, so
 * it is counted now and then and moved by the person's own doings in between; what others leave to
 * do is up to {@link #FRESH} old. Safe for any number of threads.
 */
@Component
public class OwnProgress {
  static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration ALL_FRESH = Duration.ofSeconds(5);

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final ProjectKeys projects;

  /** Own doings make no count younger. */
  private final Cache<Key, VotingProgress> known =
      CaffeineCacheMetrics.monitor(
          Metrics.globalRegistry,
          Caffeine.newBuilder()
              .expireAfter(Expiry.<Key, VotingProgress>creating((person, count) -> FRESH))
              .recordStats()
              .build(),
          "own-progress");

  /** Open clips of a project: counted once for all who label there. */
  private final Cache<UUID, Long> opened =
      Caffeine.newBuilder().expireAfterWrite(ALL_FRESH).build();

  private record Key(UUID project, PersonId person) {}

  OwnProgress(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      ProjectKeys projects) {
    this.projects = projects;
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
  }

  public VotingProgress of(PersonId annotator) {
    return known.get(key(annotator), key -> count(key.person()));
  }

  public void voted(PersonId annotator) {
    move(annotator, 1, -1);
  }

  public void undone(PersonId annotator) {
    move(annotator, -1, 1);
  }

  public void skipped(PersonId annotator) {
    move(annotator, 0, -1);
  }

  /** Counts anew next time: something changed that was not this person's doing. */
  public void forget(PersonId annotator) {
    known.invalidate(key(annotator));
    opened.invalidate(projects.current());
  }

  private Key key(PersonId annotator) {
    return new Key(projects.current(), annotator);
  }

  private void move(PersonId annotator, int given, int open) {
    known
        .asMap()
        .computeIfPresent(
            key(annotator),
            (person, last) ->
                new VotingProgress(
                    Math.max(0, last.given() + given), Math.max(0, last.open() + open)));
  }

  private VotingProgress count(PersonId annotator) {
    long open = opened.get(projects.current(), project -> labelling.countOpen());
    return new VotingProgress(
        slots.given(annotator) + probes.judged(annotator),
        Math.max(0, open - labelling.countOpenButNotFor(annotator)) + slots.held(annotator).size());
  }
}
