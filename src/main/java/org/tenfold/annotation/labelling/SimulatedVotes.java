package org.tenfold.annotation.labelling;

import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteCast;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.clip.ClipId;
import org.tenfold.project.LabelRules;

/** Votes of the demo, in slots of their own. Thread-safe. */
@Service
public class SimulatedVotes {
  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final AnnotationRules rules;
  private final LabelRules labelRules;
  private final ApplicationEventPublisher events;

  SimulatedVotes(
      AnnotationTaskStore labelling,
      SlotStore slots,
      AnnotationRules rules,
      LabelRules labelRules,
      ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.rules = rules;
    this.labelRules = labelRules;
    this.events = events;
  }

  /** See {@link AnnotationService#simulate}. */
  @Transactional
  public boolean give(ClipId clip, PersonId simulated, Vote vote) {
    AnnotationTask row = labelling.lock(clip).orElseThrow();
    if (!slots.hasSlots(clip, Panel.SIMULATED)) {
      int all = labelRules.lockVotes(rules.terms().project());
      slots.open(clip, Panel.SIMULATED, all);
      row.log(VoteEvent.of(clip, VoteEvent.Kind.OPEN, row.now(), Panel.SIMULATED, all));
    }
    OptionalInt free = slots.firstFree(clip, Panel.SIMULATED);
    if (free.isEmpty() || slots.concerns(clip, simulated)) {
      return false;
    }
    row.log(
        VoteEvent.of(clip, VoteEvent.Kind.VOTE, row.now(), Panel.SIMULATED, free.getAsInt())
            .ofAnnotator(simulated, null)
            .withVote(vote, null));
    labelling.save(
        row,
        SlotStore.filling(
            clip, Panel.SIMULATED, free.getAsInt(), simulated, vote, null, row.now()));
    events.publishEvent(new VoteCast(clip, Panel.SIMULATED));
    return true;
  }
}
