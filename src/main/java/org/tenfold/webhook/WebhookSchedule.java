package org.tenfold.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one of the machines, whichever comes first. */
@Configuration
class WebhookSchedule {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final LocalTime NIGHT = LocalTime.of(3, 45);

  @Bean
  Task<Void> tellWebhooks(WebhookCarrier carrier) {
    return Tasks.recurring("tell-webhooks", FixedDelay.of(PAUSE))
        .execute((instance, context) -> carrier.carry());
  }

  @Bean
  Task<Void> forgetOldDeliveries(WebhookCarrier carrier) {
    return Tasks.recurring("forget-old-deliveries", Schedules.daily(NIGHT))
        .execute((instance, context) -> carrier.clear());
  }
}
