package org.tenfold.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for jobs that some machine has put off, because it lacks something or has no thread free,
 * and brings forward those that this one can do. Else the machine that asks the queue a moment
 * before this one each time could take and refuse a job for ever.
 */
@Component
class ParkedJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ParkedJobs.class);
  private static final int SECONDS_BETWEEN = 2;

  private final JobStore store;
  private final JobRunner runner;
  private final ObjectProvider<Scheduler> scheduler;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parked-jobs").factory());

  ParkedJobs(JobStore store, JobRunner runner, ObjectProvider<Scheduler> scheduler) {
    this.store = store;
    this.runner = runner;
    this.scheduler = scheduler;
  }

  /** Does nothing where no jobs are done. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.ifAvailable(
        queue ->
            clock.scheduleWithFixedDelay(
                () -> look(queue), SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS));
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private void look(Scheduler queue) {
    if (queue.getSchedulerState().isPaused() || queue.getSchedulerState().isShuttingDown()) {
      return;
    }
    try {
      runner.canTake(store.parked()).forEach(job -> bringForward(queue, job.id()));
    } catch (RuntimeException away) {
      // thrown on, it would stop the clock for good
      LOG.debug("jobs that wait could not be looked at", away);
    }
  }

  private static void bringForward(Scheduler queue, JobId job) {
    try {
      queue.reschedule(
          TaskInstanceId.of(JobRunner.TASK_NAME, job.value().toString()), Instant.now());
    } catch (TaskInstanceException gone) {
      LOG.debug("job {} has begun or ended meanwhile", job.value());
    }
  }
}
