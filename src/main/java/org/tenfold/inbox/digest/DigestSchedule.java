package org.tenfold.inbox.digest;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one of the machines, whichever comes first. */
@Configuration
class DigestSchedule {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Bean
  Task<Void> mailNotices(Digest digest) {
    return Tasks.recurring("mail-notices", FixedDelay.of(PAUSE))
        .execute((instance, context) -> digest.send());
  }
}
