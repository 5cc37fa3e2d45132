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

  /** Long jobs take minutes: this adds nothing to them, and asks the database seldom. */
  private static final Duration UNTIL_A_THREAD_MAY_BE_FREE = Duration.ofSeconds(5);

  @Bean
  Task<Void> jobTask(JobRunner runner) {
    return Tasks.custom(JobRunner.TASK)
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(PAUSE_BEFORE_NEXT_TRY)))
        .execute(
            (instance, context) ->
                runner.run(JobId.parse(instance.getId()), context)
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, operations) ->
                        operations.reschedule(
                            complete, Instant.now().plus(UNTIL_A_THREAD_MAY_BE_FREE)));
  }
}
