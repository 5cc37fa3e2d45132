package org.tenfold.benchmark.scout;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A movie that came later is looked through as well. */
@Configuration
class ScoutSchedule {
  private static final Duration PAUSE = Duration.ofMinutes(10);

  @Bean
  Task<Void> scoutNewMovies(MovieScouts scouts) {
    return Tasks.recurring("scout-new-movies", FixedDelay.of(PAUSE))
        .execute((instance, context) -> scouts.goOn());
  }
}
