package org.tenfold.job;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerFailedException;

/**
 * Carries one job from the queue to its end. A failure is final and shown with its reason until
 * somebody retries; only a stop of the application itself sends a running job back to the queue.
 */
@Component
class JobRunner {
  static final String TASK_NAME = "job";
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of(TASK_NAME);

  /** A job that took the application down with it this often is not begun again. */
  private static final int MOST_ATTEMPTS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final JobStore store;
  private final JobService jobs;
  private final TransactionTemplate transaction;

  /** Threads for jobs that are not brief: all but one. */
  private final Semaphore longJobs;

  JobRunner(
      JobStore store,
      JobService jobs,
      TransactionTemplate transaction,
      @Value("${db-scheduler.threads}") int threads) {
    this.store = store;
    this.jobs = jobs;
    this.transaction = transaction;
    this.longJobs = new Semaphore(Math.max(1, threads - 1));
  }

  /**
   * @return false when nothing was done because all threads for long jobs are at work
   */
  boolean run(JobId id, ExecutionContext execution) {
    if (store.find(id).filter(job -> !jobs.isBrief(job.kind())).isEmpty()) {
      carry(id, execution);
      return true;
    }
    if (!longJobs.tryAcquire()) {
      return false;
    }
    try {
      carry(id, execution);
      return true;
    } finally {
      longJobs.release();
    }
  }

  private void carry(JobId id, ExecutionContext execution) {
    if (!store.begin(id)) {
      return;
    }
    Job job = store.find(id).orElseThrow();
    if (job.attempts() > MOST_ATTEMPTS) {
      end(
          job,
          JobStatus.FAILED,
          "Given up: the application stopped " + MOST_ATTEMPTS + " times while it did this.");
      return;
    }
    BooleanSupplier stopping = () -> execution.getSchedulerState().isShuttingDown();
    try {
      jobs.handler(job).run(job, context(job, stopping));
      end(job, JobStatus.SUCCEEDED, null);
    } catch (StoppedException stopped) {
      afterStop(job, stopping.getAsBoolean());
    } catch (Exception failure) {
      if (stopping.getAsBoolean()) {
        afterStop(job, true);
      } else {
        LOG.warn("job {} ({}) failed: {}", job.title(), job.kind(), failure.toString());
        LOG.debug("job failed", failure);
        end(job, JobStatus.FAILED, reason(failure));
      }
    }
  }

  private JobContext context(Job job, BooleanSupplier stopping) {
    return new JobContext(
        (percent, message) -> store.progress(job.id(), percent, message),
        new Throttled(
            () -> stopping.getAsBoolean() || store.cancelRequested(job.id()),
            Duration.ofMillis(300)));
  }

  private void afterStop(Job job, boolean applicationStops) {
    if (applicationStops) {
      store.backToQueue(job.id(), "goes on when the application is back");
      throw new IllegalStateException("the application stops; the job stays in the queue");
    }
    end(job, JobStatus.CANCELLED, null);
  }

  private void end(Job job, JobStatus status, @org.jspecify.annotations.Nullable String error) {
    transaction.executeWithoutResult(
        ignored -> {
          if (store.end(job.id(), status, error) && status != JobStatus.SUCCEEDED) {
            jobs.handler(job).ended(job);
          }
        });
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage();
    boolean spoken =
        failure instanceof BadInputException || failure instanceof WorkerFailedException;
    return spoken && message != null ? message : "Unexpected: " + failure;
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
        last = source.getAsBoolean();
      }
      return last;
    }
  }
}
