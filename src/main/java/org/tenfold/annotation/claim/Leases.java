package org.tenfold.annotation.claim;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.control.ControlTaskStore;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.annotation.task.VoteEvent;

/** Ends holds that ran out or were given back. */
@Component
public class Leases {
  private static final int AT_ONCE = 500;

  private static final Counter EXPIRED =
      Counter.builder("tenfold.leases.expired")
          .description("Holds that ran out before their clip was judged.")
          .register(Metrics.globalRegistry);

  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final ControlTaskStore probes;
  private final TransactionTemplate transaction;

  Leases(
      AnnotationTaskStore labelling,
      SlotStore slots,
      ControlTaskStore probes,
      TransactionTemplate transaction) {
    this.labelling = labelling;
    this.slots = slots;
    this.probes = probes;
    this.transaction = transaction;
  }

  /** Frees all slots whose lease is over, however many people went home at once. */
  void expireAll() {
    while (expire() == AT_ONCE) {
      // the next ones
    }
  }

  /**
   * Frees slots whose lease is over, oldest first, but no more than a few hundred: somebody may
   * wait.
   *
   * @return how many
   */
  public int expire() {
    probes.expire();
    List<SlotStore.Hold> over = slots.expired(AT_ONCE);
    int ended = 0;
    for (SlotStore.Hold hold : over) {
      if (end(hold, VoteEvent.Kind.EXPIRE, null, "")) {
        ended++;
      }
    }
    EXPIRED.increment(ended);
    return ended;
  }

  /**
   * Frees the slot in a transaction of its own, or in the caller's.
   *
   * @return false when the hold had ended otherwise
   */
  public boolean end(
      SlotStore.Hold hold, VoteEvent.Kind kind, @Nullable PersonId by, String words) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              AnnotationTask row = labelling.lock(hold.clip()).orElseThrow();
              if (!slots.free(hold)) {
                return false;
              }
              row.slotFreed();
              VoteEvent event =
                  VoteEvent.of(hold.clip(), kind, row.now(), Panel.HUMAN, hold.slot())
                      .ofAnnotator(hold.annotator(), hold.token());
              row.log(by == null ? event : event.byCurator(by, words));
              labelling.save(row);
              return true;
            }));
  }
}
