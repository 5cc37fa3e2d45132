package org.tenfold.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Binds our jobs to db-scheduler, which picks each one exactly once among all machines on the same
 * database.
 */
@Configuration
class JobConfiguration {
  private static final Duration PAUSE_BEFORE_NEXT_TRY = Duration.ofSeconds(2);

  @Bean
  Task<Void> jobTask(JobRunner runner) {
    return Tasks.custom(JobRunner.TASK)
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(PAUSE_BEFORE_NEXT_TRY)))
        .execute(
            (instance, context) ->
                runner
                    .run(JobId.parse(instance.getId()), context)
                    .<CompletionHandler<Void>>map(JobConfiguration::again)
                    .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }

  private static CompletionHandler<Void> again(Duration after) {
    return (complete, operations) -> operations.reschedule(complete, Instant.now().plus(after));
  }
}
