package org.tenfold.job;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.scope.ProjectKeys;

/**
 * Submits, cancels and retries jobs. A job submitted in a transaction that rolls back never was.
 */
@Service
public class JobService {
  /** The database's clock may be ahead of ours. */
  private static final int SECONDS_AHEAD = 3600;

  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final JobStore store;
  private final JobQueue queue;
  private final JobParts parts;
  private final ProjectKeys projects;

  JobService(JobStore store, JobQueue queue, JobParts parts, ProjectKeys projects) {
    this.store = store;
    this.queue = queue;
    this.parts = parts;
    this.projects = projects;
  }

  /** For the project that this thread works for, as the job's own thread then does. */
  @Transactional
  public JobId submit(String kind, UUID subject, Message title, @Nullable PersonId by) {
    JobId id = JobId.next();
    store.insert(id, projects.current(), kind, subject, title, by);
    queue.schedule(id, kind);
    return id;
  }

  /**
   * Submits a job whose parts are done first, each a job of its own on the same subject, on
   * whichever machine takes it; people see and end the whole.
   *
   * @param partKind which {@link JobHandler} does the parts
   * @param titles of the parts, at least one
   * @return the whole
   */
  @Transactional
  public JobId submitInParts(
      String kind,
      UUID subject,
      Message title,
      String partKind,
      List<Message> titles,
      @Nullable PersonId by) {
    JobId whole = JobId.next();
    store.insert(whole, projects.current(), kind, subject, title, by);
    parts.submit(whole, partKind, titles, by);
    return whole;
  }

  /**
   * @return false when the job has ended already
   */
  @Transactional
  public boolean cancel(JobId id) {
    parts.lock(id);
    boolean asked = store.requestCancel(id) == 1;
    if (asked && parts.waitsForParts(id)) {
      parts.cancel(id);
      return true;
    }
    Job job = store.findJobById(id).orElseThrow();
    if (asked && job.status() == JobStatus.QUEUED && store.end(job, JobStatus.CANCELLED, null)) {
      queue.unschedule(id);
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
    parts.lock(id);
    if (store.requeue(id) == 0) {
      return false;
    }
    Job job = store.findJobById(id).orElseThrow();
    handler(job.kind())
        .orElseThrow(() -> new InvalidInput("job.unknown-kind", job.kind()))
        .retried(job);
    if (parts.waitsForParts(id)) {
      parts.retry(id);
    } else {
      queue.schedule(id, job.kind());
    }
    return true;
  }

  @Transactional(readOnly = true)
  public Optional<Job> find(JobId id) {
    return store.findJobById(id);
  }

  /**
   * Jobs of the project that are no parts of others, newest first.
   *
   * @param subject of which alone; null: of all
   * @param after the last one that is known already; null: none
   */
  @Transactional(readOnly = true)
  public List<Job> newest(@Nullable UUID subject, @Nullable Job after, int most) {
    Instant before = after == null ? Instant.now().plusSeconds(SECONDS_AHEAD) : after.createdAt();
    UUID last = after == null ? AFTER_ALL : after.id().value();
    return subject == null
        ? store.newest(projects.current(), before, last, Limit.of(most))
        : store.newestOn(projects.current(), subject, before, last, Limit.of(most));
  }

  /** The newest job on this clip, release or run that is no part of another. */
  @Transactional(readOnly = true)
  public Optional<Job> latestFor(UUID subject) {
    return store.findFirstBySubjectAndPartOrderByCreatedAtDesc(subject, 0);
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

  /** Whether work of this kind in the project failed since then and was not got done. */
  @Transactional(readOnly = true)
  public boolean anyFailed(String kind, Instant since) {
    return store.existsByProjectIdAndKindAndPartAndStatusAndFinishedAtAfter(
        projects.current(), kind, 0, JobStatus.FAILED, since);
  }

  /** Empty for a kind that only another version of Tenfold does. */
  Optional<JobHandler> handler(String kind) {
    return queue.handler(kind);
  }
}
