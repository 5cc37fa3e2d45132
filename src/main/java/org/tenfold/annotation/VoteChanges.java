package org.tenfold.annotation;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.AnnotationTask;
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

  private final SlotStore slots;
  private final AnnotationRules rules;
  private final WithheldClips withheld;
  private final VoidedVotes voided;

  VoteChanges(SlotStore slots, AnnotationRules rules, WithheldClips withheld, VoidedVotes voided) {
    this.slots = slots;
    this.rules = rules;
    this.withheld = withheld;
    this.voided = voided;
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
    VoidedVotes.Counted counted = voided.lock(voteId).orElseThrow(VoteChanges::none);
    AnnotationTask row = counted.task();
    SlotStore.Given vote = counted.vote();
    row.requireIn(rules.terms().project());
    if (row.state() != AnnotationTask.State.OPEN && row.state() != AnnotationTask.State.DONE) {
      throw new InvalidInput("annotation.not-judged-now");
    }
    if (withheld.existsByKeyClipAndKeyAnnotator(vote.clip(), vote.annotator())) {
      throw new InvalidInput("annotation.shown-others");
    }
    Assignment again = slots.takeBack(vote, row.now(), WAITS, true);
    voided.note(counted, reason, curator);
    row.log(VoteEvent.claim(again, vote.slot(), vote.annotator(), row.now()));
    voided.keep(counted);
  }

  private static InvalidInput none() {
    return new InvalidInput("annotation.no-such-vote");
  }
}
