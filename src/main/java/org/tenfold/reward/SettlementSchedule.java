package org.tenfold.reward;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Books what was earned every half minute, on one of the machines. */
@Configuration
class SettlementSchedule {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Bean
  Task<Void> settleRewards(Settlement settlement) {
    return Tasks.recurring("settle-rewards", FixedDelay.of(PAUSE))
        .execute(
            (instance, context) -> {
              while (settlement.settle() > 0) {
                // until nothing is due: each round books some thousands in a transaction of its own
              }
            });
  }
}
