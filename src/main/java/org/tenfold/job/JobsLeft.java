package org.tenfold.job;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the queue holds anything that this machine could do. */
@Component
public class JobsLeft {
  private static final Logger LOG = LoggerFactory.getLogger(JobsLeft.class);
  private static final int SECONDS_BETWEEN = 1;

  /** A job is picked a moment before it is at work here. */
  private static final int LOOKS = 3;

  private final JobStore store;
  private final JobRunner runner;
  private final Duration alive;

  JobsLeft(
      JobStore store,
      JobRunner runner,
      @Value("${db-scheduler.heartbeat-interval}") Duration heartbeat) {
    this.store = store;
    this.runner = runner;
    this.alive = heartbeat.multipliedBy(2);
  }

  /**
   * Neither at work here nor waiting for a machine like this one. What a machine was at that no
   * longer lives is waiting too: it is begun again when it is taken for dead. While the database is
   * away nobody knows, and there may be some.
   */
  public boolean none() {
    try {
      return !runner.isBusy()
          && store.left(Instant.now().minus(alive)).stream()
              .map(JobId::parse)
              .flatMap(id -> store.findJobById(id).stream())
              .noneMatch(job -> !job.status().ended() && runner.serves(job));
    } catch (RuntimeException e) {
      if (Outage.isOne(e)) {
        LOG.debug("whether jobs are left could not be asked", e);
        return false;
      }
      throw e;
    }
  }

  /**
   * @throws InterruptedException when the thread is
   */
  public void awaitNone() throws InterruptedException {
    int looks = 0;
    while (looks < LOOKS) {
      looks = none() ? looks + 1 : 0;
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN);
    }
  }
}
