package org.tenfold.annotation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.account.Panel;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.clip.AcceptanceTakenBack;
import org.tenfold.error.InvalidInput;

/**
 * Closes a clip to annotators whose acceptance is taken back, as long as none of them has it. Its
 * slots stay, and open again when it is accepted again.
 */
@Component
class ClosedAgain {
  private final AnnotationTaskStore labelling;
  private final SlotStore slots;

  ClosedAgain(AnnotationTaskStore labelling, SlotStore slots) {
    this.labelling = labelling;
    this.slots = slots;
  }

  /**
   * @throws InvalidInput when somebody holds or has judged the clip, cannot judge it, or it has
   *     become a gold clip
   */
  @EventListener
  void takenBack(AcceptanceTakenBack clip) {
    AnnotationTask row = labelling.lock(clip.clip()).orElseThrow();
    if (row.state() != AnnotationTask.State.OPEN
        || !slots.allFree(clip.clip())
        || slots.openSkips(clip.clip()) > 0) {
      throw new InvalidInput("annotation.judged-meanwhile");
    }
    row.become(AnnotationTask.State.WITHDRAWN);
    row.log(
        VoteEvent.of(clip.clip(), VoteEvent.Kind.WITHDRAW, row.now(), Panel.HUMAN, 0)
            .byCurator(clip.by(), ""));
    labelling.save(row);
  }
}
