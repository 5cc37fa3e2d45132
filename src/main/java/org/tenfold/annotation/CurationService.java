package org.tenfold.annotation;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.annotation.claim.Leases;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.ClipTakenDown;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;

/**
 * What curators decide about annotators and doubtful clips. Nothing here happens by itself, and all
 * of it stays in the log with its reason.
 */
@Service
public class CurationService {
  private static final int MOST_WORDS = 400;

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final GoldClips gold;
  private final Leases leases;
  private final Annotators annotators;
  private final ClipCheckService checks;
  private final TransactionTemplate transaction;
  private final VoidedVotes voided;
  private final ApplicationEventPublisher events;

  CurationService(
      AnnotationTaskStore labelling,
      SlotStore slots,
      GoldClips gold,
      Leases leases,
      Annotators annotators,
      ClipCheckService checks,
      TransactionTemplate transaction,
      VoidedVotes voided,
      ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.gold = gold;
    this.leases = leases;
    this.annotators = annotators;
    this.checks = checks;
    this.transaction = transaction;
    this.voided = voided;
    this.events = events;
  }

  /** The annotator gets no more clips, and what they hold goes back; their votes stay. */
  public void pause(PersonId annotator, String reason, PersonId curator) {
    String words = words(reason);
    transaction.executeWithoutResult(status -> annotators.pause(annotator, true, words));
    slots
        .holds(annotator)
        .forEach(hold -> leases.end(hold, VoteEvent.Kind.RELEASE, curator, words));
  }

  @Transactional
  public void resume(PersonId annotator) {
    annotators.pause(annotator, false, "");
  }

  /**
   * Replaces somebody who left midway: pauses them and takes out all their votes, so that their
   * slots go to others. The votes stay in the log.
   *
   * @return how many votes were voided
   */
  public int replace(PersonId annotator, String reason, PersonId curator) {
    pause(annotator, reason, curator);
    int voided = 0;
    for (SlotStore.Given vote : slots.votesOf(annotator)) {
      if (voidVote(vote.id(), reason, curator)) {
        voided++;
      }
    }
    return voided;
  }

  /**
   * Takes one vote out; its slot goes to somebody else, its author is not asked again.
   *
   * @return false when the vote counts no more already
   */
  public boolean voidVote(UUID voteId, String reason, PersonId curator) {
    String words = words(reason);
    return Boolean.TRUE.equals(transaction.execute(status -> takeOut(voteId, words, curator)));
  }

  private boolean takeOut(UUID voteId, String words, PersonId curator) {
    VoidedVotes.Counted counted = voided.lock(voteId).orElse(null);
    if (counted == null) {
      return false;
    }
    SlotStore.Given vote = counted.vote();
    slots.remove(vote);
    slots.abstain(vote.clip(), vote.annotator(), "VOIDED", words, true, counted.task().now());
    counted.task().slotFreed();
    voided.note(counted, words, curator);
    voided.keep(counted);
    return true;
  }

  /** Clips that annotators called unjudgeable, by number. */
  @Transactional(readOnly = true)
  public List<ClipId> questioned() {
    return labelling.withState(AnnotationTask.State.QUESTIONED);
  }

  /** What annotators said against the clip since a curator last decided about it. */
  @Transactional(readOnly = true)
  public List<Message> skips(ClipId clip) {
    return slots.skips(clip);
  }

  /** The clip can be judged: it goes back to those who have not doubted it. */
  @Transactional
  public void resumeClip(ClipId clip, String reason, PersonId curator) {
    AnnotationTask row = questioned(clip);
    slots.settleSkips(clip);
    row.become(AnnotationTask.State.OPEN);
    row.log(
        VoteEvent.of(clip, VoteEvent.Kind.RESUME, row.now(), Panel.HUMAN, 0)
            .byCurator(curator, words(reason)));
    labelling.save(row);
    events.publishEvent(new QuestionDecided(clip));
  }

  /** The clip leaves the data set; its votes stay in the log and in the tables. */
  @Transactional
  public void withdrawClip(ClipId clip, String reason, PersonId curator) {
    AnnotationTask row = questioned(clip);
    String words = words(reason);
    slots.settleSkips(clip);
    row.become(AnnotationTask.State.WITHDRAWN);
    row.log(
        VoteEvent.of(clip, VoteEvent.Kind.WITHDRAW, row.now(), Panel.HUMAN, 0)
            .byCurator(curator, words));
    labelling.save(row);
    checks.withdraw(clip, words, curator);
    events.publishEvent(new QuestionDecided(clip));
  }

  /** Nobody is asked about the clip any more; its votes stay in the log and in the tables. */
  @EventListener
  void takenDown(ClipTakenDown clip) {
    AnnotationTask row = labelling.lock(clip.clip()).orElse(null);
    if (row != null && row.state() != AnnotationTask.State.WITHDRAWN) {
      boolean asked = row.state() == AnnotationTask.State.QUESTIONED;
      slots.settleSkips(clip.clip());
      gold.forget(clip.clip());
      row.become(AnnotationTask.State.WITHDRAWN);
      row.log(
          VoteEvent.of(clip.clip(), VoteEvent.Kind.WITHDRAW, row.now(), Panel.HUMAN, 0)
              .byCurator(clip.by(), clip.reason()));
      labelling.save(row);
      if (asked) {
        events.publishEvent(new QuestionDecided(clip.clip()));
      }
    }
  }

  /**
   * Makes a clip that nobody has judged a gold clip: it loses its slots and serves training, test
   * or hidden checks, never the ten votes.
   *
   * @throws InvalidInput when somebody holds or has judged it
   */
  @Transactional
  public void makeGold(ClipId clip, Label emotion, GoldPurpose purpose, PersonId curator) {
    AnnotationTask row =
        labelling.lock(clip).orElseThrow(() -> new InvalidInput("annotation.no-clip"));
    if (row.state() == AnnotationTask.State.GOLD) {
      gold.change(clip, emotion, purpose, curator.value());
      return;
    }
    if (row.votes() > 0 || !slots.removeFree(clip)) {
      throw new InvalidInput("annotation.gold-has-votes");
    }
    row.becomeGold();
    row.log(
        VoteEvent.of(clip, VoteEvent.Kind.GOLD, row.now(), Panel.HUMAN, 0)
            .byCurator(curator, purpose + " " + emotion.number()));
    labelling.save(row);
    gold.add(clip, emotion, purpose, curator);
  }

  /** All gold clips, by number. */
  @Transactional(readOnly = true)
  public List<GoldClip> gold() {
    return gold.all();
  }

  private AnnotationTask questioned(ClipId clip) {
    AnnotationTask row =
        labelling.lock(clip).orElseThrow(() -> new InvalidInput("annotation.no-clip"));
    if (row.state() != AnnotationTask.State.QUESTIONED) {
      throw new InvalidInput("annotation.decided-meanwhile");
    }
    return row;
  }

  private static String words(String reason) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > MOST_WORDS) {
      throw new InvalidInput("annotation.reason-length", MOST_WORDS);
    }
    return words;
  }
}
