package org.tenfold.annotation.claim;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Frees what absent annotators hold, so that counts of open clips are right also while nobody asks
 * for one.
 */
@Configuration
class LeaseSchedule {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Bean
  Task<Void> endLeases(Leases leases) {
    return Tasks.recurring("end-leases", FixedDelay.of(PAUSE))
        .execute((instance, context) -> leases.expireAll());
  }
}
