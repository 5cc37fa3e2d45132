package org.tenfold.annotation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.claim.Annotator;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.annotation.claim.Leases;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.claim.OwnProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.TaskPolicy;
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
import org.tenfold.error.InvalidInput;
import org.tenfold.project.LabelRules;

/**
 * Hands each annotator clips to judge and takes their votes: as many a clip as the project's rule
 * says, never more. Safe for any number of threads and machines on one database.
 */
@Service
public class AnnotationService implements ClipAudience {
  /** The clip being judged and the one that is loaded meanwhile. */
  public static final int MOST_HOLDS = 2;

  /** How many clips a claim looks at; taken in random order, so that few meet at the same one. */
  private static final int CANDIDATES = 24;

  /** What a message may take to arrive after the key was pressed within the undo window. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final Annotators annotators;
  private final LabellingRules rules;
  private final LabelRules labelRules;
  private final Leases leases;
  private final ClipService clips;
  private final OwnProgress progress;
  private final List<Admission> admissions;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  AnnotationService(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      Annotators annotators,
      LabellingRules rules,
      LabelRules labelRules,
      Leases leases,
      ClipService clips,
      OwnProgress progress,
      List<Admission> admissions,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
    this.annotators = annotators;
    this.rules = rules;
    this.labelRules = labelRules;
    this.leases = leases;
    this.clips = clips;
    this.progress = progress;
    this.admissions = admissions;
    this.transaction = transaction;
    this.events = events;
  }

  @EventListener
  void openSlots(ClipAccepted accepted) {
    Clip clip = clips.find(accepted.clip()).orElseThrow();
    labelling.insert(clip.id(), clip.number(), clip.collectorId());
    openSlots(clip.id(), Panel.HUMAN);
  }

  /**
   * The clips this person holds, the one to judge now first; new ones are claimed until there are
   * {@code wanted}. Asked again, it gives the same ones, in whatever tab.
   *
   * @param wanted 1 or 2
   * @throws NotAdmittedException when this person must do something else first
   */
  public List<Assignment> claim(PersonId annotator, int wanted) {
    if (wanted < 1 || wanted > MOST_HOLDS) {
      throw new InvalidInput("annotation.claim-size", MOST_HOLDS, wanted);
    }
    List<Assignment> held = tryClaim(annotator, wanted);
    if (held.size() < wanted && leases.expire() > 0) {
      held = tryClaim(annotator, wanted);
    }
    if (held.size() < wanted) {
      progress.forget(annotator);
    }
    return held;
  }

  /** The one clip to judge now, if there is any for this person. */
  public Optional<Assignment> next(PersonId annotator) {
    return claim(annotator, 1).stream().findFirst();
  }

  /** Why this person gets no clips, if so. */
  public Optional<Refusal> refusal(PersonId annotator) {
    return refusal(annotators.of(annotator));
  }

  private Optional<Refusal> refusal(Annotator known) {
    if (known.paused()) {
      return Optional.of(Refusal.of("paused", known.pausedReason()));
    }
    return admissions.stream()
        .map(admission -> admission.refusal(known.id()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Stores the vote. A repeat of the same vote id changes nothing and gets the first answer.
   *
   * @throws LateVoteException when the hold had ended; the vote is kept in the log only
   * @throws IdUsedException when another vote has this id; this one is kept nowhere
   * @throws NotWatchedException when too little of the clip was shown; the hold stays
   */
  public Receipt vote(UUID token, PersonId annotator, Vote vote) {
    TaskPolicy terms = rules.terms();
    LabellingRule rule = terms.rule();
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
    Optional<VoteEvent> first = labelling.event(VoteEvent.Kind.VOTE, vote.id());
    if (first.isPresent()) {
      requireSame(first.get(), token, annotator);
      return new Receipt(vote.id(), first.get().at().plus(rule.undo()), true);
    }
    if (probes.judgedBy(vote.id())) {
      return probes
          .receipt(vote.id(), token, annotator, rule.undo())
          .orElseThrow(IdUsedException::new);
    }
    transaction.executeWithoutResult(status -> logLate(token, annotator, vote));
    throw new LateVoteException();
  }

  private static void requireSame(VoteEvent first, UUID token, PersonId annotator) {
    if (!annotator.equals(first.annotator()) || !token.equals(first.token())) {
      throw new IdUsedException();
    }
  }

  /**
   * Takes a vote back; the annotator holds its clip again. Asked twice, it gives the same hold.
   *
   * @throws UndoClosedException when the window is over
   */
  @Transactional
  public Assignment undo(UUID voteId, PersonId annotator) {
    LabellingRule rule = rules.terms().rule();
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
    if (slots.vote(voteId).isEmpty()) {
      return heldAfterUndo(voteId, annotator);
    }
    if (row.now().isAfter(vote.at().plus(rule.undo()).plus(ON_ITS_WAY))) {
      throw new UndoClosedException();
    }
    Assignment again = new Assignment(vote.clip(), UUID.randomUUID());
    slots.remove(vote);
    // whoever voted has watched it: held as long as that takes already
    Duration watched = length(vote.clip());
    slots.take(
        vote.clip(),
        vote.slot(),
        annotator,
        again.token(),
        row.now().minus(watched),
        rule.lease().plus(watched));
    row.voteTakenBack();
    row.log(
        VoteEvent.of(vote.clip(), VoteEvent.Kind.UNDO, row.now(), Panel.HUMAN, vote.slot())
            .ofAnnotator(annotator, again.token())
            .about(voteId, ""));
    row.log(claimed(again, vote.slot(), annotator, row.now()));
    labelling.save(row);
    events.publishEvent(new VoteCast(vote.clip(), Panel.HUMAN));
    progress.undone(annotator);
    return again;
  }

  /**
   * Notes that this person cannot judge the clip; it is not offered to them again, and after
   * several such words a curator decides about it. A repeat changes nothing.
   *
   * @throws LateVoteException when the hold had ended
   * @throws IdUsedException when something else was skipped with this id
   */
  @Transactional
  public void skip(UUID token, PersonId annotator, Skip skip) {
    Optional<VoteEvent> first = labelling.event(VoteEvent.Kind.SKIP, skip.id());
    if (first.isPresent()) {
      requireSame(first.get(), token, annotator);
      return;
    }
    if (probes.drop(token, annotator)) {
      return;
    }
    SlotStore.Hold hold = slots.hold(token, annotator).orElseThrow(LateVoteException::new);
    AnnotationTask row = labelling.lock(hold.clip()).orElseThrow();
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
        && slots.openDoubts(hold.clip()) >= rules.terms().rule().doubts()) {
      row.become(AnnotationTask.State.QUESTIONED);
      row.log(VoteEvent.of(hold.clip(), VoteEvent.Kind.QUESTION, row.now(), Panel.HUMAN, 0));
    }
    labelling.save(row);
    progress.skipped(annotator);
  }

  /** Gives a hold back unjudged; a token that holds nothing changes nothing. */
  public void release(UUID token, PersonId annotator) {
    if (Boolean.TRUE.equals(transaction.execute(status -> probes.drop(token, annotator)))) {
      return;
    }
    slots
        .hold(token, annotator)
        .ifPresent(hold -> leases.end(hold, VoteEvent.Kind.RELEASE, annotator, ""));
  }

  /**
   * A vote of the demo's simulation, in the clip's simulated slots.
   *
   * @return false when that annotator has judged the clip already or all its simulated slots are
   *     filled
   */
  @Transactional
  public boolean simulate(ClipId clip, PersonId simulated, Vote vote) {
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
    slots.fill(clip, Panel.SIMULATED, free.getAsInt(), simulated, vote, null, row.now());
    row.log(
        VoteEvent.of(clip, VoteEvent.Kind.VOTE, row.now(), Panel.SIMULATED, free.getAsInt())
            .ofAnnotator(simulated, null)
            .withVote(vote, null));
    labelling.save(row);
    events.publishEvent(new VoteCast(clip, Panel.SIMULATED));
    return true;
  }

  /** Mostly known without the database, so it begins no transaction. */
  public VotingProgress progress(PersonId annotator) {
    return progress.of(annotator);
  }

  /** Only while holding the clip or after judging it. */
  @Override
  @Transactional(readOnly = true)
  public boolean maySee(ClipId clip, PersonId annotator) {
    return slots.concerns(clip, annotator) || probes.concerns(clip, annotator);
  }

  private void openSlots(ClipId clip, Panel panel) {
    AnnotationTask row = labelling.lock(clip).orElseThrow();
    int all = labelRules.lockVotes(rules.terms().project());
    slots.open(clip, panel, all);
    row.slotsOpened(all);
    row.log(VoteEvent.of(clip, VoteEvent.Kind.OPEN, row.now(), panel, all));
    labelling.save(row);
  }

  private List<Assignment> tryClaim(PersonId annotator, int wanted) {
    LabellingRule rule = rules.terms().rule();
    Claimed claimed =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Optional<Refusal> refusal = refusal(annotators.lock(annotator));
                  return new Claimed(
                      refusal, refusal.isPresent() ? List.of() : fill(annotator, wanted, rule));
                }));
    claimed
        .refusal()
        .ifPresent(
            refusal -> {
              throw new NotAdmittedException(refusal);
            });
    return claimed.held();
  }

  private record Claimed(Optional<Refusal> refusal, List<Assignment> held) {}

  private List<Assignment> fill(PersonId annotator, int wanted, LabellingRule rule) {
    List<Assignment> held = new ArrayList<>(slots.held(annotator));
    if (held.size() < wanted) {
      probes.next(annotator, rule).ifPresent(held::add);
    }
    if (held.size() < wanted) {
      List<ClipId> candidates = new ArrayList<>(labelling.candidates(annotator, CANDIDATES));
      Collections.shuffle(candidates, ThreadLocalRandom.current());
      for (ClipId clip : candidates) {
        hold(clip, annotator, rule.lease(), held.size()).ifPresent(held::add);
        if (held.size() >= wanted) {
          break;
        }
      }
    }
    return List.copyOf(held);
  }

  /**
   * @param place among this person's holds; one transaction has one time, yet they have an order
   */
  private Optional<Assignment> hold(ClipId clip, PersonId annotator, Duration lease, int place) {
    AnnotationTask row = labelling.lockUnlessBusy(clip).orElse(null);
    if (row == null || row.state() != AnnotationTask.State.OPEN) {
      return Optional.empty();
    }
    OptionalInt free = slots.firstFree(clip, Panel.HUMAN);
    if (free.isEmpty()) {
      return Optional.empty();
    }
    Assignment taken = new Assignment(clip, UUID.randomUUID());
    Instant since = row.now().plus(place, ChronoUnit.MICROS);
    if (!slots.take(clip, free.getAsInt(), annotator, taken.token(), since, lease)) {
      throw new IllegalStateException("a free slot of locked clip " + clip + " was taken");
    }
    row.slotHeld();
    row.log(claimed(taken, free.getAsInt(), annotator, row.now()));
    labelling.save(row);
    return Optional.of(taken);
  }

  private static VoteEvent claimed(Assignment taken, int slot, PersonId annotator, Instant now) {
    return VoteEvent.of(taken.clip(), VoteEvent.Kind.CLAIM, now, Panel.HUMAN, slot)
        .ofAnnotator(annotator, taken.token())
        .about(taken.token(), "");
  }

  private Optional<Receipt> store(UUID token, PersonId annotator, Vote vote, TaskPolicy terms) {
    AnnotationTask row = labelling.lockHeld(token, annotator).orElse(null);
    if (row == null) {
      return labelling.event(VoteEvent.Kind.VOTE, vote.id()).isPresent()
          ? Optional.empty()
          : probes.judge(token, annotator, vote, terms.rule());
    }
    if (probes.judgedBy(vote.id())) {
      return Optional.empty();
    }
    // read only now: it may have ended while we waited
    SlotStore.Hold hold = slots.hold(token, annotator).orElse(null);
    if (hold == null) {
      return Optional.empty();
    }
    requireWatched(hold.clip(), hold.since(), row.now(), vote, terms.rule());
    Integer consent = consentVersion(annotator);
    slots.fill(hold.clip(), Panel.HUMAN, hold.slot(), annotator, vote, consent, row.now());
    row.voteStored(terms.votes());
    row.log(
        VoteEvent.of(hold.clip(), VoteEvent.Kind.VOTE, row.now(), Panel.HUMAN, hold.slot())
            .ofAnnotator(annotator, token)
            .withVote(vote, consent));
    labelling.save(row);
    events.publishEvent(new VoteCast(hold.clip(), Panel.HUMAN));
    return Optional.of(new Receipt(vote.id(), row.now().plus(terms.rule().undo()), false));
  }

  /** What the browser says, and that the clip was held for at least that long. */
  private void requireWatched(
      ClipId clip, Instant since, Instant now, Vote vote, LabellingRule rule) {
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
    double seconds = clips.find(clip).map(Clip::cut).map(Clip.Cut::durationSeconds).orElse(0.0);
    return Duration.ofMillis(Math.round(1000 * seconds));
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
        .event(VoteEvent.Kind.UNDO, voteId)
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

  private static String words(Skip skip) {
    return skip.note().isBlank() ? skip.reason().name() : skip.reason() + ": " + skip.note();
  }
}
