package org.tenfold.operation.check;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one of the machines. */
@Configuration
class CheckSchedule {
  private static final LocalTime NIGHT = LocalTime.of(3, 30);

  @Bean
  Task<Void> checkServer(Checks checks) {
    return Tasks.recurring("check-server", Schedules.daily(NIGHT))
        .execute((instance, context) -> checks.runNightly());
  }
}
