package org.tenfold.recruitment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends what is done, also where the browser was closed before the end was seen. */
@Configuration
class ParticipationSchedule {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Bean
  Task<Void> endParticipations(Participations participations) {
    return Tasks.recurring("end-participations", FixedDelay.of(PAUSE))
        .execute((instance, context) -> participations.endThoseThatAreDone());
  }
}
