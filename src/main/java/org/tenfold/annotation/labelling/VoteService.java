package org.tenfold.annotation.labelling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Admission;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteCast;
import org.tenfold.annotation.claim.OwnProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.rule.TaskPolicy;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.AnnotationTaskStore.HeldSlot;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.vote.IdUsedException;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.NotWatchedException;
import org.tenfold.annotation.vote.Receipt;
import org.tenfold.annotation.vote.UndoClosedException;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCuts;
import org.tenfold.clip.ClipId;

/** Takes votes, once each, and takes them back for a while. Thread-safe. */
@Service
public class VoteService {
  /** What a message may take to arrive after the key was pressed within the undo window. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final AnnotationRules rules;
  private final ClipCuts cuts;
  private final OwnProgress progress;
  private final List<Admission> admissions;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  VoteService(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      AnnotationRules rules,
      ClipCuts cuts,
      OwnProgress progress,
      List<Admission> admissions,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
    this.rules = rules;
    this.cuts = cuts;
    this.progress = progress;
    this.admissions = admissions;
    this.transaction = transaction;
    this.events = events;
  }

  /** See {@link AnnotationService#vote}. */
  public Receipt vote(UUID token, PersonId annotator, Vote vote) {
    TaskPolicy terms = rules.terms();
    AnnotationRule rule = terms.rule();
    Optional<Receipt> stored = Optional.empty();
    try {
      stored =
          Objects.requireNonNull(
              transaction.execute(status -> store(token, annotator, vote, terms)));
    } catch (DuplicateKeyException used) {
      // a vote of this id is there: if it is this one, its first answer is given again
    }
    if (stored.isPresent()) {
      progress.voted(annotator);
      return stored.get();
    }
    Optional<VoteEvent> first = labelling.stored(VoteEvent.Kind.VOTE, vote.id());
    if (first.isPresent()) {
      requireSame(first.get(), token, annotator);
      return new Receipt(vote.id(), first.get().at().plus(rule.undo()), true);
    }
    if (probes.judgedBy(vote.id())) {
      labelling.awaitStored();
      return probes
          .receipt(vote.id(), token, annotator, rule.undo())
          .orElseThrow(IdUsedException::new);
    }
    transaction.executeWithoutResult(status -> logLate(token, annotator, vote));
    throw new LateVoteException();
  }

  static void requireSame(VoteEvent first, UUID token, PersonId annotator) {
    if (!annotator.equals(first.annotator()) || !token.equals(first.token())) {
      throw new IdUsedException();
    }
  }

  /** See {@link AnnotationService#undo}. */
  @Transactional
  public Assignment undo(UUID voteId, PersonId annotator) {
    TaskPolicy terms = rules.terms();
    AnnotationRule rule = terms.rule();
    Optional<Assignment> probe =
        probes.undo(voteId, annotator, rule.undo().plus(ON_ITS_WAY), rule.lease());
    if (probe.isPresent()) {
      progress.undone(annotator);
      return probe.get();
    }
    SlotStore.Given vote =
        slots.vote(voteId).filter(given -> given.annotator().equals(annotator)).orElse(null);
    if (vote == null) {
      return heldAfterUndo(voteId, annotator);
    }
    AnnotationTask row = labelling.lock(vote.clip()).orElseThrow();
    row.requireIn(terms.project());
    if (slots.vote(voteId).isEmpty()) {
      return heldAfterUndo(voteId, annotator);
    }
    if (row.now().isAfter(vote.at().plus(rule.undo()).plus(ON_ITS_WAY))) {
      throw new UndoClosedException();
    }
    // whoever voted has watched it: held as long as that takes already
    Duration watched = length(vote.clip());
    Assignment again =
        slots.takeBack(vote, row.now().minus(watched), rule.lease().plus(watched), false);
    row.voteTakenBack();
    row.log(
        VoteEvent.of(vote.clip(), VoteEvent.Kind.UNDO, row.now(), Panel.HUMAN, vote.slot())
            .ofAnnotator(annotator, again.token())
            .about(voteId, ""));
    row.log(VoteEvent.claim(again, vote.slot(), annotator, row.now()));
    labelling.save(row);
    events.publishEvent(new VoteCast(vote.clip(), Panel.HUMAN));
    progress.undone(annotator);
    return again;
  }

  private Optional<Receipt> store(UUID token, PersonId annotator, Vote vote, TaskPolicy terms) {
    HeldSlot locked = labelling.lockHeld(token, annotator, vote.id()).orElse(null);
    if (locked == null) {
      return labelling.event(VoteEvent.Kind.VOTE, vote.id()).isPresent()
          ? Optional.empty()
          : probes.judge(token, annotator, vote, terms.rule());
    }
    AnnotationTask row = locked.task();
    row.requireIn(terms.project());
    if (locked.idUsed()) {
      return Optional.empty();
    }
    Held held = held(locked, token, annotator).orElse(null);
    if (held == null) {
      return Optional.empty();
    }
    requireWatched(row.clip(), held.since(), row.now(), vote, terms.rule());
    Integer consent = consentVersion(annotator);
    row.voteStored(terms.votes());
    row.log(
        VoteEvent.of(row.clip(), VoteEvent.Kind.VOTE, row.now(), Panel.HUMAN, held.slot())
            .ofAnnotator(annotator, token)
            .withVote(vote, consent));
    labelling.save(
        row,
        SlotStore.filling(
            row.clip(), Panel.HUMAN, held.slot(), annotator, vote, consent, row.now()));
    events.publishEvent(new VoteCast(row.clip(), Panel.HUMAN));
    return Optional.of(new Receipt(vote.id(), row.now().plus(terms.rule().undo()), false));
  }

  private record Held(int slot, Instant since) {}

  /** The hold may have ended while we waited for the clip: then it is read again. */
  private Optional<Held> held(HeldSlot locked, UUID token, PersonId annotator) {
    return locked.slot().isPresent() && locked.since() != null
        ? Optional.of(new Held(locked.slot().getAsInt(), locked.since()))
        : slots.hold(token, annotator).map(hold -> new Held(hold.slot(), hold.since()));
  }

  /** What the browser says, and that the clip was held for at least that long. */
  private void requireWatched(
      ClipId clip, Instant since, Instant now, Vote vote, AnnotationRule rule) {
    if (rule.watchedFraction() == 0) {
      return;
    }
    // `ended` may come a little before the last frame's end is counted as played
    double least = rule.watchedFraction() * 0.97;
    boolean tooSoon =
        Duration.between(since, now).toMillis() < length(clip).toMillis() * least - 250;
    if (vote.watchedFraction() < least || tooSoon) {
      throw new NotWatchedException();
    }
  }

  private Duration length(ClipId clip) {
    Clip.Cut cut = cuts.of(List.of(clip)).get(clip);
    return cut == null
        ? Duration.ZERO
        : Duration.ofMillis(Math.round(1000 * cut.durationSeconds()));
  }

  private void logLate(UUID token, PersonId annotator, Vote vote) {
    labelling
        .event(VoteEvent.Kind.CLAIM, token)
        .filter(claim -> annotator.equals(claim.annotator()))
        .flatMap(claim -> labelling.lock(claim.clip()))
        .filter(row -> labelling.event(VoteEvent.Kind.LATE, vote.id()).isEmpty())
        .ifPresent(
            row -> {
              row.log(
                  VoteEvent.of(row.clip(), VoteEvent.Kind.LATE, row.now(), Panel.HUMAN, 0)
                      .ofAnnotator(annotator, token)
                      .withVote(vote, consentVersion(annotator)));
              labelling.save(row);
            });
  }

  private Assignment heldAfterUndo(UUID voteId, PersonId annotator) {
    return labelling
        .stored(VoteEvent.Kind.UNDO, voteId)
        .filter(undo -> annotator.equals(undo.annotator()))
        .flatMap(undo -> Optional.ofNullable(undo.token()))
        .flatMap(token -> slots.hold(token, annotator))
        .map(hold -> new Assignment(hold.clip(), hold.token()))
        .orElseThrow(UndoClosedException::new);
  }

  private @Nullable Integer consentVersion(PersonId annotator) {
    return admissions.stream()
        .map(admission -> admission.consentVersion(annotator))
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .findFirst()
        .orElse(null);
  }
}
