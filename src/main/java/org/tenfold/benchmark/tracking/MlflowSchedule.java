package org.tenfold.benchmark.tracking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On one of the machines, whichever comes first. */
@Configuration
class MlflowSchedule {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Bean
  Task<Void> tellMlflow(MlflowMirror mirror) {
    return Tasks.recurring("tell-mlflow", FixedDelay.of(PAUSE))
        .execute((instance, context) -> mirror.tellAll());
  }
}
