package org.tenfold.annotation.labelling;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.ClipQuestioned;
import org.tenfold.annotation.claim.OwnProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.rule.TaskPolicy;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.Skip;

/**
 * Keeps who could not judge a clip, and lets a curator decide after several such words.
 * Thread-safe.
 */
@Service
public class SkipService {
  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final AnnotationRules rules;
  private final OwnProgress progress;

  private final ApplicationEventPublisher events;

  SkipService(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      AnnotationRules rules,
      OwnProgress progress,
      ApplicationEventPublisher events) {
    this.events = events;
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
    this.rules = rules;
    this.progress = progress;
  }

  /** See {@link AnnotationService#skip}. */
  @Transactional
  public void skip(UUID token, PersonId annotator, Skip skip) {
    Optional<VoteEvent> first = labelling.stored(VoteEvent.Kind.SKIP, skip.id());
    if (first.isPresent()) {
      VoteService.requireSame(first.get(), token, annotator);
      return;
    }
    if (probes.drop(token, annotator)) {
      return;
    }
    SlotStore.Hold hold = slots.hold(token, annotator).orElseThrow(LateVoteException::new);
    AnnotationTask row = labelling.lock(hold.clip()).orElseThrow();
    TaskPolicy terms = rules.terms();
    row.requireIn(terms.project());
    if (!slots.free(hold)) {
      throw new LateVoteException();
    }
    slots.abstain(hold.clip(), annotator, skip.reason().name(), skip.note(), false, row.now());
    row.slotFreed();
    row.log(
        VoteEvent.of(hold.clip(), VoteEvent.Kind.SKIP, row.now(), Panel.HUMAN, hold.slot())
            .ofAnnotator(annotator, token)
            .about(skip.id(), words(skip)));
    if (row.state() == AnnotationTask.State.OPEN
        && slots.openSkips(hold.clip()) >= terms.rule().skips()) {
      row.become(AnnotationTask.State.QUESTIONED);
      row.log(VoteEvent.of(hold.clip(), VoteEvent.Kind.QUESTION, row.now(), Panel.HUMAN, 0));
      events.publishEvent(new ClipQuestioned(hold.clip()));
    }
    labelling.save(row);
    progress.skipped(annotator);
  }

  private static String words(Skip skip) {
    return skip.note().isBlank() ? skip.reason().name() : skip.reason() + ": " + skip.note();
  }
}
