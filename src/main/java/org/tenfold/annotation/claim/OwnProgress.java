package org.tenfold.annotation.claim;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;

/**
 * Each annotator's own progress. Counting it anew costs more than storing a vote, so it is counted
 * now and then and moved by the person's own doings in between; what others leave to do is up to
 * {@link #FRESH} old. Safe for any number of threads.
 */
@Component
public class OwnProgress {
  static final Duration FRESH = Duration.ofSeconds(30);

  private record Known(VotingProgress progress, long nanos) {
    Known moved(int given, int open) {
      return new Known(
          new VotingProgress(
              Math.max(0, progress.given() + given), Math.max(0, progress.open() + open)),
          nanos);
    }
  }

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final Map<PersonId, Known> known = new ConcurrentHashMap<>();

  OwnProgress(AnnotationTaskStore labelling, SlotStore slots, ControlTaskStore probes) {
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
  }

  public VotingProgress of(PersonId annotator) {
    Known last = known.get(annotator);
    if (last == null || System.nanoTime() - last.nanos() > FRESH.toNanos()) {
      last = new Known(count(annotator), System.nanoTime());
      known.put(annotator, last);
    }
    return last.progress();
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
    known.remove(annotator);
  }

  private void move(PersonId annotator, int given, int open) {
    known.computeIfPresent(annotator, (person, last) -> last.moved(given, open));
  }

  private VotingProgress count(PersonId annotator) {
    return new VotingProgress(
        slots.given(annotator) + probes.judged(annotator),
        labelling.countCandidates(annotator) + slots.held(annotator).size());
  }
}
