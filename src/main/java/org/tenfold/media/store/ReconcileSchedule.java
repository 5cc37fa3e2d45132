package org.tenfold.media.store;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenfold.media.Reconciler;

/** Compares store and database every night, on one of the machines, and reports to the log. */
@Configuration
class ReconcileSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileSchedule.class);
  private static final LocalTime NIGHT = LocalTime.of(3, 30);

  @Bean
  Task<Void> reconcileMedia(Reconciler reconciler) {
    return Tasks.recurring("reconcile-media", Schedules.daily(NIGHT))
        .execute((instance, context) -> report(reconciler.run(false)));
  }

  private static void report(Reconciler.Report report) {
    if (report.whole()) {
      LOG.info("media store: {}", report.summary());
    } else {
      LOG.warn("media store: {}. The command reconcile tells which.", report.summary());
      report.missing().keySet().forEach(key -> LOG.error("media store: {} is missing", key));
    }
  }
}
