package org.tenfold.annotation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;

/**
 * What every taking out of somebody's vote has in common: the clip is locked first, and the log
 * says in the end who did it and why. All runs in the caller's transaction.
 */
@Component
class VoidedVotes {
  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ApplicationEventPublisher events;

  VoidedVotes(AnnotationTaskStore labelling, SlotStore slots, ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.events = events;
  }

  /** A vote that counts, and its clip, which nobody else can change meanwhile. */
  record Counted(AnnotationTask task, SlotStore.Given vote) {}

  /** Empty when it counts no more, or was none of the human panel's. */
  Optional<Counted> lock(UUID voteId) {
    return human(voteId)
        .flatMap(known -> labelling.lock(known.clip()))
        // what was known before may have been taken out while we waited
        .flatMap(task -> human(voteId).map(vote -> new Counted(task, vote)));
  }

  /** The vote is out of its slot. */
  void note(Counted counted, String words, PersonId curator) {
    AnnotationTask task = counted.task();
    SlotStore.Given vote = counted.vote();
    task.voteTakenBack();
    task.log(
        VoteEvent.of(vote.clip(), VoteEvent.Kind.VOID, task.now(), Panel.HUMAN, vote.slot())
            .ofAnnotator(vote.annotator(), null)
            .about(vote.id(), "")
            .byCurator(curator, words));
  }

  void keep(Counted counted) {
    labelling.save(counted.task());
    events.publishEvent(new VoteCast(counted.vote().clip(), Panel.HUMAN));
  }

  private Optional<SlotStore.Given> human(UUID voteId) {
    return slots.vote(voteId).filter(vote -> vote.panel() == Panel.HUMAN);
  }
}
