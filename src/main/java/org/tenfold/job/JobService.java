package org.tenfold.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * Submits, cancels and retries jobs. A job submitted in a transaction that rolls back never was.
 */
@Service
public class JobService {
  private final JobStore store;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final ObjectProvider<JobHandler> handlers;

  JobService(
      JobStore store,
      ObjectProvider<SchedulerClient> scheduler,
      ObjectProvider<JobHandler> handlers) {
    this.store = store;
    this.scheduler = scheduler;
    this.handlers = handlers;
  }

  @Transactional
  public JobId submit(String kind, UUID subject, Message title, @Nullable PersonId by) {
    JobId id = JobId.next();
    store.insert(id, kind, subject, title, by);
    schedule(id, kind);
    return id;
  }

  /**
   * @return false when the job has ended already
   */
  @Transactional
  public boolean cancel(JobId id) {
    boolean asked = store.requestCancel(id) == 1;
    Job job = store.findJobById(id).orElseThrow();
    if (asked && job.status() == JobStatus.QUEUED && store.end(job, JobStatus.CANCELLED, null)) {
      scheduler.getObject().cancel(TaskInstanceId.of(JobRunner.TASK_NAME, id.value().toString()));
      handler(job.kind()).ifPresent(handler -> handler.ended(job));
    }
    return asked;
  }

  /**
   * @return false when the job neither failed nor was cancelled
   * @throws InvalidInput when this version of Tenfold does no such jobs
   */
  @Transactional
  public boolean retry(JobId id) {
    if (store.requeue(id) == 0) {
      return false;
    }
    Job job = store.findJobById(id).orElseThrow();
    handler(job.kind())
        .orElseThrow(() -> new InvalidInput("job.unknown-kind", job.kind()))
        .retried(job);
    schedule(id, job.kind());
    return true;
  }

  @Transactional(readOnly = true)
  public Optional<Job> find(JobId id) {
    return store.findJobById(id);
  }

  /** The newest job on this clip, release or run. */
  @Transactional(readOnly = true)
  public Optional<Job> latestFor(UUID subject) {
    return store.findFirstBySubjectOrderByCreatedAtDesc(subject);
  }

  /** The newest job of one kind on each of these subjects that has one. */
  @Transactional(readOnly = true)
  public Map<UUID, Job> latestFor(String kind, Collection<UUID> subjects) {
    Map<UUID, Job> newest = new HashMap<>();
    store
        .findByKindAndSubjectInOrderByCreatedAtAsc(kind, subjects)
        .forEach(job -> newest.put(job.subject(), job));
    return newest;
  }

  /** The newest job of one kind on this subject. */
  @Transactional(readOnly = true)
  public Optional<Job> latestFor(String kind, UUID subject) {
    return store.findFirstBySubjectAndKindOrderByCreatedAtDesc(subject, kind);
  }

  private void schedule(JobId id, String kind) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            JobRunner.TASK
                .instance(id.value().toString())
                .priority(isBrief(kind) ? Priority.HIGH : Priority.MEDIUM)
                .scheduledTo(Instant.now()));
  }

  private boolean isBrief(String kind) {
    return handler(kind).filter(JobHandler::brief).isPresent();
  }

  /** Empty for a kind that only another version of Tenfold does. */
  Optional<JobHandler> handler(String kind) {
    return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
  }
}
