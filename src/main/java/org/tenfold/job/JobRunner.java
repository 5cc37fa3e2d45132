package org.tenfold.job;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.error.UnreachableException;
import org.tenfold.logging.LogId;
import org.tenfold.scope.Scope;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerFailedException;

/**
 * Carries one job from the queue to its end. A failure is final and shown with its reason until
 * somebody retries; only a stop of the application itself, or an outage of database or media store,
 * sends a running job back to the queue.
 */
@Component
class JobRunner {
  static final String TASK_NAME = "job";
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of(TASK_NAME);

  /** A job that took the application down with it this often is not begun again. */
  private static final int MOST_ATTEMPTS = 3;

  private static final Message UNKNOWN_HERE = Message.of("job.waits-unknown");
  private static final Message NO_THREAD = Message.of("job.waits-thread");

  /** Long jobs take minutes: this adds nothing to them, and asks the database seldom. */
  private static final Duration UNTIL_A_THREAD_MAY_BE_FREE = Duration.ofSeconds(5);

  /** Whoever has what is missing here finds it before: see {@link ParkedJobs}. */
  private static final Duration LEFT_TO_ANOTHER = Duration.ofSeconds(30);

  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(20);

  /** Kinds as they are stored, so no module of theirs need be known. */
  private static final Map<String, LogId> SUBJECTS =
      Map.of("train-run", LogId.RUN, "train-fold", LogId.RUN, "cut-clip", LogId.CLIP);

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final JobStore store;
  private final JobService jobs;
  private final JobParts parts;
  private final JobNews news;
  private final TransactionTemplate transaction;

  private final KindsHere kinds;

  /** Threads for jobs that are not brief: all but one. */
  private final Semaphore longJobs;

  private final Set<JobId> atWork = ConcurrentHashMap.newKeySet();

  JobRunner(
      JobStore store,
      JobService jobs,
      JobParts parts,
      JobNews news,
      TransactionTemplate transaction,
      @Value("${db-scheduler.threads}") int threads,
      @Value("${tenfold.worker.kinds}") String kinds) {
    this.store = store;
    this.jobs = jobs;
    this.parts = parts;
    this.news = news;
    this.transaction = transaction;
    this.kinds = KindsHere.parse(kinds);
    this.longJobs = new Semaphore(Math.max(1, threads - 1));
  }

  /**
   * @return nothing when the job needs no more; else how long to wait until it is looked at again
   */
  Optional<Duration> run(JobId id, ExecutionContext execution) {
    Optional<Job> queued = store.findJobById(id).filter(job -> !job.status().ended());
    if (queued.isEmpty()) {
      return Optional.empty();
    }
    Job job = queued.get();
    Optional<JobHandler> handler = jobs.handler(job.kind());
    Optional<Message> missing = missing(job, handler);
    if (missing.isPresent()) {
      waits(job, missing.get());
      return Optional.of(LEFT_TO_ANOTHER);
    }
    if (!atWork.add(id)) {
      // its heartbeats could not be told, but it lives, here: two of it would do each other harm
      return Optional.of(UNTIL_A_THREAD_MAY_BE_FREE);
    }
    try (LogId.Opened unused = LogId.JOB.open(id.value().toString());
        LogId.Opened subject = subject(job)) {
      return handler.get().brief()
          ? carry(id, handler.get(), execution)
          : whenThreadIsFree(job, handler.get(), execution);
    } finally {
      atWork.remove(id);
    }
  }

  private void waits(Job job, Message message) {
    store.waits(job.id(), message);
    parts.waits(job, message);
  }

  /** Whether this machine could do it, had it a thread free. */
  boolean serves(Job job) {
    return missing(job, jobs.handler(job.kind())).isEmpty();
  }

  boolean isBusy() {
    return !atWork.isEmpty();
  }

  private Optional<Message> missing(Job job, Optional<JobHandler> handler) {
    return handler.isEmpty() || !kinds.take(job.kind())
        ? Optional.of(UNKNOWN_HERE)
        : handler.get().missingHere(job);
  }

  /** Those of these jobs that this machine has all for, and threads free just now. */
  List<Job> canTake(List<Job> waiting) {
    List<Job> mine = new ArrayList<>();
    int room = longJobs.availablePermits();
    for (Job job : waiting) {
      Optional<JobHandler> handler = jobs.handler(job.kind());
      boolean brief = handler.isPresent() && handler.get().brief();
      if ((brief || room > 0) && missing(job, handler).isEmpty()) {
        mine.add(job);
        room -= brief ? 0 : 1;
      }
    }
    return mine;
  }

  private Optional<Duration> whenThreadIsFree(
      Job job, JobHandler handler, ExecutionContext execution) {
    if (!longJobs.tryAcquire()) {
      waits(job, NO_THREAD);
      return Optional.of(UNTIL_A_THREAD_MAY_BE_FREE);
    }
    try {
      return carry(job.id(), handler, execution);
    } finally {
      longJobs.release();
    }
  }

  private Optional<Duration> carry(JobId id, JobHandler handler, ExecutionContext execution) {
    int begun = store.existsByWhole(id) ? store.beginAfterParts(id) : store.begin(id);
    if (begun == 0) {
      return Optional.empty();
    }
    Attempt attempt =
        new Attempt(
            store.findJobById(id).orElseThrow(),
            handler,
            () -> execution.getSchedulerState().isShuttingDown());
    if (attempt.job().attempts() > MOST_ATTEMPTS) {
      end(attempt, JobStatus.FAILED, Message.of("job.given-up", MOST_ATTEMPTS));
      return Optional.empty();
    }
    try (Scope.Opened unused = Scope.open(attempt.job().projectId())) {
      parts.begun(attempt.job());
      handler.run(attempt.job(), context(attempt));
    } catch (StoppedException stopped) {
      return afterStop(attempt);
    } catch (Throwable failure) { // an Error too: nobody else would tell of it
      return afterFailure(attempt, failure);
    }
    end(attempt, JobStatus.SUCCEEDED, null);
    return Optional.empty();
  }

  private static LogId.Opened subject(Job job) {
    LogId what = SUBJECTS.get(job.kind());
    return what == null ? () -> {} : what.open(job.subject().toString());
  }

  private JobContext context(Attempt attempt) {
    return new JobContext(
        (percent, message) -> {
          store.progress(attempt.job().id(), percent, message);
          parts.told(attempt.job(), message);
        },
        new Throttled(
            () -> attempt.stopping().getAsBoolean() || store.shouldStop(attempt.job()),
            Duration.ofMillis(300)));
  }

  private Optional<Duration> afterStop(Attempt attempt) {
    Job job = attempt.job();
    if (attempt.stopping().getAsBoolean()) {
      calmly(() -> backToQueue(job, Message.of("job.back-in-queue"), false));
      throw new IllegalStateException("the application stops; the job stays in the queue");
    }
    if (Outage.outlast(() -> store.overtaken(job), attempt.stopping())) {
      LOG.warn(
          "job {} ({}) goes on elsewhere; this attempt ends",
          StoredMessage.read(job.title()),
          job.kind());
    } else {
      end(attempt, JobStatus.CANCELLED, null);
    }
    return Optional.empty();
  }

  private Optional<Duration> afterFailure(Attempt attempt, Throwable failure) {
    Job job = attempt.job();
    if (attempt.stopping().getAsBoolean()) {
      return afterStop(attempt);
    }
    LOG.warn(
        "job {} ({}) failed: {}", StoredMessage.read(job.title()), job.kind(), failure.toString());
    LOG.debug("job failed", failure);
    if (Outage.isOne(failure) && job.attempts() < MOST_ATTEMPTS) {
      return Outage.outlast(
          () -> {
            backToQueue(job, Message.of("job.waits-outage"), true);
            return Optional.of(AFTER_AN_OUTAGE);
          },
          attempt.stopping());
    }
    end(attempt, JobStatus.FAILED, reason(failure));
    return Optional.empty();
  }

  private void backToQueue(Job job, Message message, boolean counts) {
    store.backToQueue(job, message, counts);
    parts.rests(job, message);
  }

  /**
   * Without the interrupt by which the scheduler ends what is slow to stop: it would also end the
   * wait for a connection.
   */
  private static void calmly(Runnable act) {
    boolean interrupted = Thread.interrupted();
    try {
      act.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void end(Attempt attempt, JobStatus status, @Nullable Message error) {
    boolean unused =
        Outage.outlast(
            () -> {
              tryToEnd(attempt, status, error);
              return true;
            },
            attempt.stopping());
  }

  private void tryToEnd(Attempt attempt, JobStatus status, @Nullable Message error) {
    Job job = attempt.job();
    try {
      transaction.executeWithoutResult(
          ignored -> {
            parts.ends(job);
            if (store.end(job, status, error)) {
              if (status != JobStatus.SUCCEEDED) {
                attempt.handler().ended(job);
              }
              parts.ended(job);
              news.tell(job, status, error);
            }
          });
    } catch (RuntimeException e) {
      if (Outage.isOne(e)) {
        throw e;
      }
      // else the job would be begun, and end like this, again and again
      LOG.error(
          "job {} ({}): its subject could not be told",
          StoredMessage.read(job.title()),
          job.kind(),
          e);
      transaction.executeWithoutResult(
          ignored -> {
            parts.ends(job);
            if (store.end(job, status, error)) {
              parts.ended(job);
            }
          });
    }
  }

  /**
   * @param job as it was when this attempt had begun
   * @param stopping whether the application stops
   */
  private record Attempt(Job job, JobHandler handler, BooleanSupplier stopping) {}

  private static Message reason(Throwable failure) {
    return switch (failure) {
      case InvalidInput refused -> refused.said();
      case WorkerFailedException ended -> ended.said();
      case UnreachableException away -> away.said();
      default -> Message.text("Unexpected: " + failure);
    };
  }

  /** Asks the database at most so often, however often a handler asks us. */
  private static final class Throttled implements BooleanSupplier {
    private final BooleanSupplier source;
    private final long nanos;
    private long asked;
    private boolean last;

    Throttled(BooleanSupplier source, Duration interval) {
      this.source = source;
      this.nanos = interval.toNanos();
      this.asked = System.nanoTime() - nanos;
    }

    @Override
    public synchronized boolean getAsBoolean() {
      long now = System.nanoTime();
      if (!last && now - asked >= nanos) {
        asked = now;
        last = askedOf(source);
      }
      return last;
    }

    /** While nobody can be asked, nobody wishes anything. */
    private static boolean askedOf(BooleanSupplier source) {
      try {
        return source.getAsBoolean();
      } catch (RuntimeException e) {
        if (Outage.isOne(e)) {
          return false;
        }
        throw e;
      }
    }
  }
}
