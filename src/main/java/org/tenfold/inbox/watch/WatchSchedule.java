package org.tenfold.inbox.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenfold.inbox.Inbox;

/** On one of the machines, whichever comes first. */
@Configuration
class WatchSchedule {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final LocalTime NIGHT = LocalTime.of(3, 50);

  @Bean
  Task<Void> watchKappa(KappaWatch kappa) {
    return Tasks.recurring("watch-kappa", FixedDelay.of(PAUSE))
        .execute((instance, context) -> kappa.look());
  }

  @Bean
  Task<Void> forgetOldNotices(Inbox inbox) {
    return Tasks.recurring("forget-old-notices", Schedules.daily(NIGHT))
        .execute((instance, context) -> inbox.forgetOld());
  }
}
