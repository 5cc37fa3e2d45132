package org.tenfold.operation.check;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;

/**
 * Runs the checks of the whole server, keeps how each ended, and tells those who administer the
 * server when something differs. Each machine runs one at a time; two machines at once do no harm.
 */
@Service
public class Checks {
  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

  private final StoreCheck store;
  private final VoteLogCheck votes;
  private final CheckRows rows;
  private final UnnamedFileRows unnamed;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final AtomicBoolean running = new AtomicBoolean();

  /** Threads of nobody's project: what asks from a page works for that page's. */
  private final ExecutorService ofNoProject = Executors.newVirtualThreadPerTaskExecutor();

  Checks(
      StoreCheck store,
      VoteLogCheck votes,
      CheckRows rows,
      UnnamedFileRows unnamed,
      Notices notices,
      TransactionTemplate transaction) {
    this.store = store;
    this.votes = votes;
    this.rows = rows;
    this.unnamed = unnamed;
    this.notices = notices;
    this.transaction = transaction;
  }

  @PreDestroy
  void stop() {
    ofNoProject.shutdownNow();
  }

  /** How each ended last; one that never ran is absent. */
  @Transactional(readOnly = true)
  public List<CheckOutcome> last() {
    return rows.findAllByOrderByName().stream().map(CheckRow::outcome).toList();
  }

  /** Whether something differed the last time. */
  @Transactional(readOnly = true)
  public boolean differs() {
    return rows.existsByFindingsGreaterThan(0);
  }

  /** What could be deleted. */
  @Transactional(readOnly = true)
  public UnnamedFiles unnamed() {
    return unnamed.sum();
  }

  /**
   * All of them, and waits; deletes nothing.
   *
   * @return how many things differ
   * @throws InvalidInput when they run already
   */
  public long runNow() {
    return alone(() -> runAll(false));
  }

  /**
   * Deletes the files that nothing names, of those that {@link #unnamed} tells of.
   *
   * @return how many
   * @throws InvalidInput while checks run
   */
  public long removeUnnamed() {
    return alone(store::removeShown);
  }

  /** The same, and deletes what the settings let it. */
  void runNightly() {
    long unused = alone(() -> runAll(true));
  }

  private long alone(Supplier<Long> work) {
    if (!running.compareAndSet(false, true)) {
      throw new InvalidInput("operation.checks-run");
    }
    try {
      return ofNoProject.submit(work::get).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the application stops", e);
    } finally {
      running.set(false);
    }
  }

  private long runAll(boolean nightly) {
    return attempt(CheckKind.STORE, () -> store.run(nightly))
        + attempt(CheckKind.VOTES, this::votes);
  }

  private CheckOutcome votes() {
    Instant begun = Instant.now();
    VoteLogCheck.Report report = votes.run();
    List<Message> findings = report.findings().stream().map(VoteLogCheck.Finding::message).toList();
    return new CheckOutcome(
        CheckKind.VOTES,
        Instant.now(),
        Duration.between(begun, Instant.now()),
        report.events(),
        0,
        findings.size(),
        findings);
  }

  /** A check that could not end has found that it could not. */
  private long attempt(CheckKind kind, Supplier<CheckOutcome> check) {
    Instant begun = Instant.now();
    CheckOutcome outcome;
    try {
      outcome = check.get();
    } catch (RuntimeException e) {
      LOG.error("the check of {} could not end", kind.key(), e);
      outcome =
          new CheckOutcome(
              kind,
              Instant.now(),
              Duration.between(begun, Instant.now()),
              0,
              0,
              1,
              List.of(Message.of("operation.check-failed", String.valueOf(e.getMessage()))));
    }
    keep(outcome);
    return outcome.findings();
  }

  private static Message told(CheckOutcome outcome) {
    return switch (outcome.kind()) {
      case STORE -> Message.of("inbox.check-store", outcome.findings());
      case VOTES -> Message.of("inbox.check-votes", outcome.findings());
    };
  }

  private void keep(CheckOutcome outcome) {
    LOG.info(
        "check of {}: {} examined, {} differ",
        outcome.kind().key(),
        outcome.examined(),
        outcome.findings());
    outcome.first().stream()
        .limit(10)
        .forEach(one -> LOG.error("check of {}: {}", outcome.kind().key(), one.english()));
    transaction.executeWithoutResult(
        status -> {
          rows.findById(outcome.kind())
              .ifPresentOrElse(
                  row -> row.set(outcome), () -> rows.saveAndFlush(new CheckRow(outcome)));
          if (outcome.findings() == 0) {
            notices.done(NoticeKind.CHECK_DIFFERS, outcome.kind().name());
          } else {
            notices.tell(
                NoticeKind.CHECK_DIFFERS,
                notices.serverAdmins().toList(),
                new News(outcome.kind().name(), told(outcome), ""));
          }
        });
  }
}
