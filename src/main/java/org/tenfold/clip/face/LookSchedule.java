package org.tenfold.clip.face;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** However a clip came here, it is looked at soon; those that came together, by one process. */
@Configuration
class LookSchedule {
  private static final Duration PAUSE = Duration.ofSeconds(20);

  @Bean
  Task<Void> lookAtFaces(FaceLooks faces) {
    return Tasks.recurring("look-at-new-clips", FixedDelay.of(PAUSE))
        .execute((instance, context) -> faces.goOn(context.getExecution().executionTime));
  }
}
