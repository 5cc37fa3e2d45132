package org.tenfold.annotation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.error.InvalidInput;

/**
 * Votes given back to those who gave them, to judge the clip anew. The first one stays in the log,
 * as a void one, with who allowed it and why.
 */
@Service
public class VoteChanges {
  /** How long the clip waits for its annotator; then it goes to anybody. */
  public static final Duration WAITS = Duration.ofDays(7);

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final AnnotationRules rules;
  private final WithheldClips withheld;
  private final ApplicationEventPublisher events;

  VoteChanges(
      AnnotationTaskStore labelling,
      SlotStore slots,
      AnnotationRules rules,
      WithheldClips withheld,
      ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.rules = rules;
    this.withheld = withheld;
    this.events = events;
  }

  /**
   * Takes a vote of this project out and holds its clip for its author. Safe for any number of
   * threads: of several, one does it.
   *
   * @param reason for the log
   * @throws InvalidInput when the vote counts no more, or never did, nobody judges its clip now, or
   *     its author has been shown what others say about it
   */
  @Transactional
  public void reopen(UUID voteId, String reason, PersonId curator) {
    SlotStore.Given known = human(voteId).orElseThrow(VoteChanges::none);
    AnnotationTask row = labelling.lock(known.clip()).orElseThrow(VoteChanges::none);
    row.requireIn(rules.terms().project());
    SlotStore.Given vote = human(voteId).orElseThrow(VoteChanges::none);
    if (row.state() != AnnotationTask.State.OPEN && row.state() != AnnotationTask.State.DONE) {
      throw new InvalidInput("annotation.not-judged-now");
    }
    if (withheld.existsByKeyClipAndKeyAnnotator(vote.clip(), vote.annotator())) {
      throw new InvalidInput("annotation.shown-others");
    }
    Assignment again = slots.takeBack(vote, row.now(), WAITS, true);
    row.voteTakenBack();
    row.log(
        VoteEvent.of(vote.clip(), VoteEvent.Kind.VOID, row.now(), Panel.HUMAN, vote.slot())
            .ofAnnotator(vote.annotator(), null)
            .about(voteId, "")
            .byCurator(curator, reason));
    row.log(VoteEvent.claim(again, vote.slot(), vote.annotator(), row.now()));
    labelling.save(row);
    events.publishEvent(new VoteCast(vote.clip(), Panel.HUMAN));
  }

  private Optional<SlotStore.Given> human(UUID voteId) {
    return slots.vote(voteId).filter(vote -> vote.panel() == Panel.HUMAN);
  }

  private static InvalidInput none() {
    return new InvalidInput("annotation.no-such-vote");
  }
}
