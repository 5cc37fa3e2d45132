package org.tenfold.annotation.labelling;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Admission;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.NothingToJudge;
import org.tenfold.annotation.Quota;
import org.tenfold.annotation.Refusal;
import org.tenfold.annotation.claim.Annotator;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.annotation.claim.Leases;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.claim.OwnProgress;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.rule.TaskPolicy;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.AnnotationTaskStore.FreeSlot;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;

/**
 * Which clips an annotator holds: claimed, given again when asked again, given back. Thread-safe.
 */
@Service
public class ClaimService {
  /** How many clips a claim looks at; taken in random order, so that few meet at the same one. */
  private static final int CANDIDATES = 24;

  private static final Refusal ARCHIVED = Refusal.of("archived");

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final Annotators annotators;
  private final AnnotationRules rules;
  private final Leases leases;
  private final OwnProgress progress;
  private final List<Admission> admissions;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  ClaimService(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      Annotators annotators,
      AnnotationRules rules,
      Leases leases,
      OwnProgress progress,
      List<Admission> admissions,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
    this.annotators = annotators;
    this.rules = rules;
    this.leases = leases;
    this.progress = progress;
    this.admissions = admissions;
    this.transaction = transaction;
    this.events = events;
  }

  /** See {@link AnnotationService#claim}. */
  public List<Assignment> claim(PersonId annotator, int wanted) {
    if (wanted < 1 || wanted > AnnotationService.MOST_HOLDS) {
      throw new InvalidInput("annotation.claim-size", AnnotationService.MOST_HOLDS, wanted);
    }
    Claimed claimed = tryClaim(annotator, wanted);
    if (claimed.isShort() && leases.expire() > 0) {
      claimed = tryClaim(annotator, wanted);
    }
    if (claimed.isShort()) {
      progress.forget(annotator);
    }
    if (claimed.held().isEmpty()) {
      quota(annotator)
          .ifPresent(
              quota -> {
                throw new NotAdmittedException(quota.over());
              });
      events.publishEvent(new NothingToJudge(annotator));
    }
    return claimed.held();
  }

  /** See {@link AnnotationService#refusal}. */
  public Optional<Refusal> refusal(PersonId annotator) {
    return rules.terms().archived() ? Optional.of(ARCHIVED) : refusal(annotators.of(annotator));
  }

  private Optional<Refusal> refusal(Annotator known) {
    if (known.paused()) {
      return Optional.of(Refusal.of("paused", known.pausedReason()));
    }
    return admissions.stream()
        .map(admission -> admission.refusal(known.id()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> quota(known.id()).filter(one -> one.left() == 0).map(Quota::over));
  }

  /** Of those who have come for so many clips. */
  public Optional<Quota> quota(PersonId annotator) {
    return admissions.stream()
        .map(admission -> admission.quota(annotator))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** See {@link AnnotationService#release}. */
  public void release(UUID token, PersonId annotator) {
    if (Boolean.TRUE.equals(transaction.execute(status -> probes.drop(token, annotator)))) {
      return;
    }
    slots
        .hold(token, annotator)
        .filter(hold -> !hold.reopened())
        .ifPresent(hold -> leases.end(hold, VoteEvent.Kind.RELEASE, annotator, ""));
  }

  private Claimed tryClaim(PersonId annotator, int wanted) {
    TaskPolicy terms = rules.terms();
    if (terms.archived()) {
      throw new NotAdmittedException(ARCHIVED);
    }
    AnnotationRule rule = terms.rule();
    Claimed claimed =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Optional<Refusal> refusal = refusal(annotators.lock(annotator));
                  return refusal.isPresent()
                      ? new Claimed(refusal, List.of(), 0)
                      : fill(annotator, wanted, rule);
                }));
    claimed
        .refusal()
        .ifPresent(
            refusal -> {
              throw new NotAdmittedException(refusal);
            });
    return claimed;
  }

  /**
   * @param wanted how many may be held, 0 or more
   */
  private record Claimed(Optional<Refusal> refusal, List<Assignment> held, int wanted) {
    boolean isShort() {
      return held.size() < wanted;
    }
  }

  private Claimed fill(PersonId annotator, int most, AnnotationRule rule) {
    List<Assignment> held = new ArrayList<>(slots.held(annotator));
    // read after what is held: a vote in between makes too few of it, never too many
    int wanted = quota(annotator).map(quota -> Math.min(quota.left(), most)).orElse(most);
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
    return new Claimed(Optional.empty(), List.copyOf(held), wanted);
  }

  /**
   * @param place among this person's holds; one transaction has one time, yet they have an order
   */
  private Optional<Assignment> hold(ClipId clip, PersonId annotator, Duration lease, int place) {
    FreeSlot locked = labelling.lockUnlessBusy(clip).orElse(null);
    if (locked == null
        || locked.slot().isEmpty()
        || locked.task().state() != AnnotationTask.State.OPEN) {
      return Optional.empty();
    }
    AnnotationTask row = locked.task();
    int slot = locked.slot().getAsInt();
    Assignment taken = new Assignment(clip, UUID.randomUUID());
    Instant since = row.now().plus(place, ChronoUnit.MICROS);
    row.slotHeld();
    row.log(VoteEvent.claim(taken, slot, annotator, row.now()));
    labelling.save(row, List.of(SlotStore.taking(taken, slot, annotator, since, lease)));
    return Optional.of(taken);
  }
}
