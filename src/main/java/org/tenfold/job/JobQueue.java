package org.tenfold.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What of db-scheduler jobs need, in the caller's transaction. */
@Component
class JobQueue {
  private final ObjectProvider<SchedulerClient> scheduler;
  private final ObjectProvider<JobHandler> handlers;

  JobQueue(ObjectProvider<SchedulerClient> scheduler, ObjectProvider<JobHandler> handlers) {
    this.scheduler = scheduler;
    this.handlers = handlers;
  }

  void schedule(JobId id, String kind) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            JobRunner.TASK
                .instance(id.value().toString())
                .priority(isBrief(kind) ? Priority.HIGH : Priority.MEDIUM)
                .scheduledTo(Instant.now()));
  }

  void unschedule(JobId id) {
    scheduler.getObject().cancel(TaskInstanceId.of(JobRunner.TASK_NAME, id.value().toString()));
  }

  /** Empty for a kind that only another version of Tenfold does. */
  Optional<JobHandler> handler(String kind) {
    return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
  }

  private boolean isBrief(String kind) {
    return handler(kind).filter(JobHandler::brief).isPresent();
  }
}
