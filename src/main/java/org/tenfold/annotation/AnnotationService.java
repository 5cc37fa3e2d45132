package org.tenfold.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipAccepted;
import org.tenfold.clip.ClipAudience;
import org.tenfold.clip.ClipId;
import org.tenfold.project.Projects;

/**
 * Hands each annotator clips to judge and takes their votes: as many a clip as the project's rule
 * says, never more.
 */
@Service
public class AnnotationService implements ClipAudience {
  private static final int CANDIDATES = 8;

  private final SlotStore slots;
  private final Projects projects;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  AnnotationService(
      SlotStore slots,
      Projects projects,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.slots = slots;
    this.projects = projects;
    this.transaction = transaction;
    this.events = events;
  }

  @EventListener
  void openSlots(ClipAccepted accepted) {
    slots.open(accepted.clip(), Panel.HUMAN, projects.current().rule().votes());
  }

  /**
   * The clip to judge now: the one held already, or a new one; empty when none is left for this
   * person.
   */
  public Optional<Assignment> next(PersonId annotator) {
    Optional<Assignment> held = slots.held(annotator);
    if (held.isPresent()) {
      return held;
    }
    slots.expiredHolds(annotator).forEach(clip -> drop(clip, annotator));
    List<ClipId> candidates = slots.candidates(annotator, CANDIDATES);
    while (!candidates.isEmpty()) {
      for (ClipId clip : candidates) {
        Optional<Assignment> taken = hold(clip, annotator);
        if (taken.isPresent()) {
          return taken;
        }
      }
      candidates = slots.candidates(annotator, CANDIDATES);
    }
    return Optional.empty();
  }

  /**
   * Stores the vote. A repeat of the same vote id changes nothing and is no error.
   *
   * @throws LateVoteException when the hold had ended and the slot went to somebody else
   */
  @Transactional
  public void vote(Assignment assignment, PersonId annotator, Vote vote) {
    if (slots.known(vote.id(), annotator)) {
      return;
    }
    slots.lock(assignment.clip());
    if (slots.known(vote.id(), annotator)) {
      // the same vote was stored while this one waited
      return;
    }
    int slot =
        slots
            .slotHeldBy(assignment.clip(), annotator, assignment.token())
            .orElseThrow(LateVoteException::new);
    slots.fill(assignment.clip(), Panel.HUMAN, slot, annotator, vote);
    events.publishEvent(new VoteCast(assignment.clip(), Panel.HUMAN));
  }

  /**
   * A vote of the demo's simulation, in the clip's simulated slots.
   *
   * @return false when that annotator has judged the clip already or all its simulated slots are
   *     filled
   */
  @Transactional
  public boolean simulate(ClipId clip, PersonId simulated, Vote vote) {
    slots.lock(clip);
    slots.open(clip, Panel.SIMULATED, projects.current().rule().votes());
    List<Integer> free = slots.freeSlots(clip, Panel.SIMULATED);
    if (free.isEmpty() || slots.concerns(clip, simulated)) {
      return false;
    }
    slots.fill(clip, Panel.SIMULATED, free.getFirst(), simulated, vote);
    events.publishEvent(new VoteCast(clip, Panel.SIMULATED));
    return true;
  }

  @Transactional(readOnly = true)
  public VotingProgress progress(PersonId annotator) {
    return new VotingProgress(slots.given(annotator), slots.countCandidates(annotator));
  }

  /** Only while holding the clip or after judging it. */
  @Override
  @Transactional(readOnly = true)
  public boolean maySee(ClipId clip, PersonId annotator) {
    return slots.concerns(clip, annotator);
  }

  private void drop(ClipId clip, PersonId annotator) {
    transaction.executeWithoutResult(
        status -> {
          slots.lock(clip);
          slots.dropExpiredHold(clip, annotator);
        });
  }

  /** One short transaction a try: a lost race must not poison the next one. */
  private Optional<Assignment> hold(ClipId clip, PersonId annotator) {
    Assignment assignment = new Assignment(clip, UUID.randomUUID());
    try {
      boolean held =
          Boolean.TRUE.equals(transaction.execute(status -> holdFirstFree(assignment, annotator)));
      return held ? Optional.of(assignment) : Optional.empty();
    } catch (DuplicateKeyException heldInAnotherTab) {
      return slots.held(annotator);
    }
  }

  private boolean holdFirstFree(Assignment assignment, PersonId annotator) {
    slots.lock(assignment.clip());
    List<Integer> free = slots.freeSlots(assignment.clip(), Panel.HUMAN);
    return !free.isEmpty()
        && slots.hold(assignment.clip(), free.getFirst(), annotator, assignment.token());
  }
}
