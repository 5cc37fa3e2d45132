package org.tenfold.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.claim.OwnProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.labelling.ClaimService;
import org.tenfold.annotation.labelling.LabellingMeters;
import org.tenfold.annotation.labelling.SimulatedVotes;
import org.tenfold.annotation.labelling.SkipService;
import org.tenfold.annotation.labelling.VoteService;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.vote.IdUsedException;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.NotWatchedException;
import org.tenfold.annotation.vote.Receipt;
import org.tenfold.annotation.vote.Skip;
import org.tenfold.annotation.vote.UndoClosedException;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipAccepted;
import org.tenfold.clip.ClipAudience;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.project.LabelRules;

/**
 * Hands each annotator clips to judge and takes their votes: as many a clip as the project's rule
 * says, never more. Safe for any number of threads and machines on one database.
 */
@Service
public class AnnotationService implements ClipAudience {
  /** The clip being judged and the one that is loaded meanwhile. */
  public static final int MOST_HOLDS = 2;

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final AnnotationRules rules;
  private final LabelRules labelRules;
  private final ClipService clips;
  private final ClaimService claims;
  private final VoteService votes;
  private final SkipService skips;
  private final SimulatedVotes simulated;
  private final OwnProgress progress;

  AnnotationService(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      AnnotationRules rules,
      LabelRules labelRules,
      ClipService clips,
      ClaimService claims,
      VoteService votes,
      SkipService skips,
      SimulatedVotes simulated,
      OwnProgress progress) {
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
    this.rules = rules;
    this.labelRules = labelRules;
    this.clips = clips;
    this.claims = claims;
    this.votes = votes;
    this.skips = skips;
    this.simulated = simulated;
    this.progress = progress;
  }

  @EventListener
  void openSlots(ClipAccepted accepted) {
    Clip clip = clips.find(accepted.clip()).orElseThrow();
    labelling.insert(clip.id(), clip.number(), clip.collectorId());
    AnnotationTask row = labelling.lock(clip.id()).orElseThrow();
    if (slots.hasSlots(clip.id(), Panel.HUMAN)) {
      // an acceptance before this one was taken back
      row.become(AnnotationTask.State.OPEN);
      row.log(
          VoteEvent.of(clip.id(), VoteEvent.Kind.RESUME, row.now(), Panel.HUMAN, 0)
              .byCurator(accepted.by(), ""));
    } else {
      int all = labelRules.lockVotes(rules.terms().project());
      slots.open(clip.id(), Panel.HUMAN, all);
      row.slotsOpened(all);
      row.log(VoteEvent.of(clip.id(), VoteEvent.Kind.OPEN, row.now(), Panel.HUMAN, all));
    }
    labelling.save(row);
  }

  /**
   * The clips this person holds, the one to judge now first; new ones are claimed until there are
   * {@code wanted}. Asked again, it gives the same ones, in whatever tab.
   *
   * @param wanted 1 or 2
   * @throws NotAdmittedException when this person must do something else first
   */
  public List<Assignment> claim(PersonId annotator, int wanted) {
    return LabellingMeters.claim(() -> claims.claim(annotator, wanted));
  }

  /** The one clip to judge now, if there is any for this person. */
  public Optional<Assignment> next(PersonId annotator) {
    return claim(annotator, 1).stream().findFirst();
  }

  /** Why this person gets no clips, if so. */
  public Optional<Refusal> refusal(PersonId annotator) {
    return claims.refusal(annotator);
  }

  /**
   * Stores the vote. A repeat of the same vote id changes nothing and gets the first answer.
   *
   * @throws LateVoteException when the hold had ended; the vote is kept in the log only
   * @throws IdUsedException when another vote has this id; this one is kept nowhere
   * @throws NotWatchedException when too little of the clip was shown; the hold stays
   */
  public Receipt vote(UUID token, PersonId annotator, Vote vote) {
    return LabellingMeters.vote(() -> votes.vote(token, annotator, vote));
  }

  /**
   * Takes a vote back; the annotator holds its clip again. Asked twice, it gives the same hold.
   *
   * @throws UndoClosedException when the window is over
   */
  public Assignment undo(UUID voteId, PersonId annotator) {
    return votes.undo(voteId, annotator);
  }

  /**
   * Notes that this person cannot judge the clip; it is not offered to them again, and after
   * several such words a curator decides about it. A repeat changes nothing.
   *
   * @throws LateVoteException when the hold had ended
   * @throws IdUsedException when something else was skipped with this id
   */
  public void skip(UUID token, PersonId annotator, Skip skip) {
    skips.skip(token, annotator, skip);
  }

  /** Gives a hold back unjudged; a token that holds nothing changes nothing. */
  public void release(UUID token, PersonId annotator) {
    claims.release(token, annotator);
  }

  /**
   * A vote of the demo's simulation, in the clip's simulated slots.
   *
   * @return false when that annotator has judged the clip already or all its simulated slots are
   *     filled
   */
  public boolean simulate(ClipId clip, PersonId annotator, Vote vote) {
    return simulated.give(clip, annotator, vote);
  }

  /** Mostly known without the database, so it begins no transaction. */
  public VotingProgress progress(PersonId annotator) {
    return claims
        .quota(annotator)
        .map(quota -> new VotingProgress(quota.judged(), quota.left()))
        .orElseGet(() -> progress.of(annotator));
  }

  /** Whether no clip waits for this person, and they hold none; counted now. */
  public boolean nothingLeft(PersonId annotator) {
    progress.forget(annotator);
    return progress.of(annotator).open() == 0;
  }

  /** Only while holding the clip or after judging it. */
  @Override
  @Transactional(readOnly = true)
  public boolean maySee(ClipId clip, PersonId annotator) {
    return slots.concerns(clip, annotator) || probes.concerns(clip, annotator);
  }
}
