package org.tenfold.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one of the machines, whichever comes first; one without a mail server sends nothing. */
@Configuration
class MailSchedule {
  /** Somebody waits for the mail. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final LocalTime NIGHT = LocalTime.of(3, 40);

  @Bean
  Task<Void> sendMail(MailCarrier carrier) {
    return Tasks.recurring("send-mail", FixedDelay.of(PAUSE))
        .execute((instance, context) -> carrier.carry());
  }

  @Bean
  Task<Void> forgetOldMail(MailCarrier carrier) {
    return Tasks.recurring("forget-old-mail", Schedules.daily(NIGHT))
        .execute((instance, context) -> carrier.clear());
  }
}
