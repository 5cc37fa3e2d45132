package org.tenfold.operation.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.Message;
import org.tenfold.media.Reconciler;

/**
 * Compares the store with the database, and keeps the list of files that nothing names. One of them
 * is deleted only after a night on that list, which people can see: by whoever presses the button,
 * or at the next night where the settings say so. A file that is named again leaves the list.
 */
@Component
class StoreCheck {
  private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

  /** From one night to the next, with room for a night that was late. */
  private static final Duration SHOWN = Duration.ofHours(20);

  /** Keys of one statement. */
  private static final int AT_ONCE = 500;

  private final Reconciler reconciler;
  private final UnnamedFileRows unnamed;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final boolean collect;

  StoreCheck(
      Reconciler reconciler,
      UnnamedFileRows unnamed,
      AuditLog audit,
      TransactionTemplate transaction,
      @Value("${tenfold.storage.collect}") boolean collect) {
    this.reconciler = reconciler;
    this.unnamed = unnamed;
    this.audit = audit;
    this.transaction = transaction;
    this.collect = collect;
  }

  /**
   * @param nightly whether it may delete what the settings let it
   */
  CheckOutcome run(boolean nightly) {
    Instant begun = Instant.now();
    Reconciler.Report report = reconciler.run(false);
    keep(report.orphans(), begun);
    if (nightly && collect) {
      remove(report.orphans(), unnamed.foundBefore(begun.minus(SHOWN)));
    }
    List<Message> findings = new ArrayList<>();
    report
        .missing()
        .forEach(
            (key, columns) ->
                findings.add(
                    Message.of("operation.file-missing", key, String.join(", ", columns))));
    return new CheckOutcome(
        CheckKind.STORE,
        Instant.now(),
        Duration.between(begun, Instant.now()),
        report.files(),
        report.bytes(),
        findings.size(),
        findings);
  }

  /** Deletes all that is on the list and still named by nothing. */
  long removeShown() {
    return remove(reconciler.run(false).orphans(), unnamed.keys());
  }

  private void keep(Map<String, Long> orphans, Instant now) {
    Set<String> known = unnamed.keys();
    Set<String> gone = new HashSet<>(known);
    gone.removeAll(orphans.keySet());
    forget(gone);
    transaction.executeWithoutResult(
        status -> {
          List<UnnamedFileRow> found = new ArrayList<>();
          orphans.forEach(
              (key, bytes) -> {
                if (!known.contains(key)) {
                  found.add(new UnnamedFileRow(key, bytes, now));
                }
              });
          unnamed.saveAllAndFlush(found);
        });
  }

  private long remove(Map<String, Long> orphans, Set<String> shown) {
    Map<String, Long> going = new TreeMap<>(orphans);
    going.keySet().retainAll(shown);
    if (going.isEmpty()) {
      return 0;
    }
    int removed = reconciler.removeUnreferenced(going.keySet());
    forget(going.keySet());
    long bytes = going.values().stream().mapToLong(Long::longValue).sum();
    audit.note(AuditKind.FILES_COLLECTED, null, removed + " files, " + bytes + " bytes");
    LOG.info("media store: {} files that nothing named were deleted, {} bytes", removed, bytes);
    return removed;
  }

  private void forget(Set<String> keys) {
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      transaction.executeWithoutResult(status -> unnamed.forget(some));
    }
  }
}
