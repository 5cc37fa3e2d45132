package org.tenfold.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;

/**
 * The {@code job} table. Every change of status is conditional on the status before, so that no two
 * can both happen; queries return records, which show such a change to the transaction that made
 * it.
 */
@Transactional
interface JobStore extends Repository<JobRow, JobId> {
  int TITLE_LENGTH = 400;
  int MESSAGE_LENGTH = 400;
  int ERROR_LENGTH = 2000;
  int MOST_PARKED = 200;

  JobRow saveAndFlush(JobRow job);

  default void insert(
      JobId id, UUID project, String kind, UUID subject, Message title, @Nullable PersonId by) {
    saveAndFlush(new JobRow(id, project, kind, subject, StoredMessage.of(title, TITLE_LENGTH), by));
  }

  default void insert(
      JobId id, String kind, Job whole, int part, Message title, @Nullable PersonId by) {
    saveAndFlush(new JobRow(id, kind, whole, part, StoredMessage.of(title, TITLE_LENGTH), by));
  }

  // findById would return the row, whatever stands before its name
  Optional<Job> findJobById(JobId id);

  Optional<Job> findFirstBySubjectAndPartOrderByCreatedAtDesc(UUID subject, int part);

  Optional<Job> findFirstBySubjectAndKindOrderByCreatedAtDesc(UUID subject, String kind);

  List<Job> findByKindAndSubjectInOrderByCreatedAtAsc(String kind, Collection<UUID> subjects);

  String JOBS =
      """
      select new org.tenfold.job.Job(j.id, j.projectId, j.kind, j.subject, j.whole, j.part, j.title, j.status,
        j.progress, j.message, j.error, j.attempts, j.cancelRequested, j.createdAt, j.startedAt,
        j.finishedAt)
      from JobRow j
      """;

  String NEWEST =
      JOBS
          + """
          where j.projectId = :project and j.part = 0
            and (j.createdAt < :before or j.createdAt = :before and j.id.value < :last)
          """;

  String NEWEST_FIRST = " order by j.createdAt desc, j.id.value desc";

  @Query(NEWEST + NEWEST_FIRST)
  List<Job> newest(UUID project, Instant before, UUID last, Limit most);

  @Query(NEWEST + " and j.subject = :subject" + NEWEST_FIRST)
  List<Job> newestOn(UUID project, UUID subject, Instant before, UUID last, Limit most);

  /** How many there are of the project, but parts of others, by status; ended ones since then. */
  @Query(
      """
      select new org.tenfold.job.JobOverview$StatusCount(j.status, count(j), min(j.createdAt))
      from JobRow j
      where j.part = 0 and (j.status in (QUEUED, RUNNING) or j.finishedAt > :since)
      group by j.status
      """)
  List<JobOverview.StatusCount> counts(Instant since);

  /** All that wait and run. */
  @Query(
      """
      select new org.tenfold.job.JobOverview$KindCount(j.kind, j.status, count(j), min(j.createdAt))
      from JobRow j where j.status in (QUEUED, RUNNING) group by j.kind, j.status
      """)
  List<JobOverview.KindCount> kinds();

  @Query(
      JOBS
          + """
          where j.part = 0 and j.status = FAILED and j.finishedAt > :since
          order by j.finishedAt desc
          """)
  List<Job> failed(Instant since, Limit most);

  /** Who asked for it; empty where nobody did. */
  @Query("select j.createdBy from JobRow j where j.id = :id")
  Optional<PersonId> askedBy(JobId id);

  /** Its parts, in their order. */
  List<Job> findByWholeOrderByPart(JobId whole);

  boolean existsByWhole(JobId whole);

  /** Until the transaction ends; whoever changes parts locks their whole first. */
  @Query(value = "select 1 from job where id = :id for update", nativeQuery = true)
  Optional<Integer> lock(UUID id);

  /** A part of it has begun, before it was scheduled itself. */
  @Modifying
  @Query(
      """
      update JobRow j set j.status = RUNNING, j.message = '',
        j.startedAt = coalesce(j.startedAt, instant)
      where j.id = :whole and j.status = QUEUED
      """)
  void beginByPart(JobId whole);

  /** A hundredth is left for what it does itself. */
  @Modifying
  @Query(
      """
      update JobRow j set j.message = :message, j.progress =
        (select cast(floor(avg(p.progress) * 0.99) as Integer) from JobRow p where p.whole = :whole)
      where j.id = :whole and j.status = RUNNING
      """)
  void noteOfPart(JobId whole, String message);

  default void progressOfPart(JobId whole, Message message) {
    noteOfPart(whole, storable(message, MESSAGE_LENGTH));
  }

  /** None of its parts runs any more, and it is not scheduled itself. */
  @Modifying
  @Query(
      """
      update JobRow j set j.status = QUEUED, j.message = :message
      where j.id = :whole and j.status = RUNNING
      """)
  void rest(JobId whole, String message);

  /**
   * @return 0 when it has ended
   */
  @Modifying
  @Query(
      """
      update JobRow j set j.status = RUNNING, j.attempts = j.attempts + 1, j.progress = 99,
        j.message = '', j.error = null, j.startedAt = coalesce(j.startedAt, instant),
        j.finishedAt = null
      where j.id = :id and j.status in (QUEUED, RUNNING)
      """)
  int beginAfterParts(JobId id);

  /**
   * @return 0 when it has ended
   */
  @Modifying
  @Query(
      """
      update JobRow j set j.status = RUNNING, j.attempts = j.attempts + 1, j.progress = 0,
        j.message = '', j.error = null, j.startedAt = instant, j.finishedAt = null
      where j.id = :id and j.status in (QUEUED, RUNNING)
      """)
  int begin(JobId id);

  @Modifying
  @Query(
      """
      update JobRow j set j.progress = :percent, j.message = :message
      where j.id = :id and j.status = RUNNING
      """)
  void note(JobId id, int percent, String message);

  default void progress(JobId id, int percent, Message message) {
    note(id, Math.clamp(percent, 0, 100), storable(message, MESSAGE_LENGTH));
  }

  @Modifying
  @Query(
      """
      update JobRow j set j.status = SUCCEEDED, j.error = null, j.finishedAt = instant,
        j.progress = 100
      where j.id = :id and j.status in (QUEUED, RUNNING)
      """)
  int succeed(JobId id);

  @Modifying
  @Query(
      """
      update JobRow j set j.status = :status, j.error = :error, j.finishedAt = instant
      where j.id = :id and j.status in (QUEUED, RUNNING) and j.attempts = :attempt
      """)
  int fail(JobId id, JobStatus status, @Nullable String error, int attempt);

  /**
   * @param job as its attempt began: only a success counts when another attempt began since
   * @return false when it had ended, or this does not count
   */
  default boolean end(Job job, JobStatus status, @Nullable Message error) {
    int ended =
        status == JobStatus.SUCCEEDED
            ? succeed(job.id())
            : fail(
                job.id(),
                status,
                error == null ? null : storable(error, ERROR_LENGTH),
                job.attempts());
    return ended == 1;
  }

  @Modifying
  @Query(
      """
      update JobRow j set j.status = QUEUED, j.message = :message, j.attempts = :left
      where j.id = :id and j.status = RUNNING and j.attempts = :attempt
      """)
  void queueAgain(JobId id, int attempt, int left, String message);

  /**
   * Puts a job back whose attempt could not come to an end.
   *
   * @param counts whether the attempt was one: a wish to stop is none of the job's fault
   */
  default void backToQueue(Job job, Message message, boolean counts) {
    int left = counts ? job.attempts() : job.attempts() - 1;
    queueAgain(job.id(), job.attempts(), left, StoredMessage.of(message));
  }

  @Modifying
  @Query(
      """
      update JobRow j set j.message = :message
      where j.id = :id and j.status = QUEUED and j.message <> :message
      """)
  void park(JobId id, String message);

  /**
   * Says why nothing happens yet.
   *
   * @param message with a code that begins with {@code job.waits-}, by which {@link #parked} finds
   *     it; earlier versions kept the words
   */
  default void waits(JobId id, Message message) {
    park(id, StoredMessage.of(message, MESSAGE_LENGTH));
  }

  @Query(
      """
      select j from JobRow j where j.status = QUEUED
        and not exists (select 1 from JobRow p where p.whole = j.id and p.status <> SUCCEEDED)
        and (j.message like '{"code":"job.waits-%' or j.message like 'waits for %')
        and j.message not like '{"code":"job.waits-paused%'
      order by j.createdAt
      """)
  List<Job> waiting(Limit most);

  /** Ids of the jobs that no living machine is at, as the scheduler sees it. */
  @Query(
      value =
          """
          select task_instance from scheduled_tasks
          where task_name = 'job' and (picked = false or last_heartbeat < :alive)
          order by execution_time
          """,
      nativeQuery = true)
  List<String> left(Instant alive);

  /**
   * The oldest jobs that {@link #waits} for something that another machine may have. Those of a
   * pause, which may be hundreds, are looked at when they are next due.
   */
  default List<Job> parked() {
    return waiting(Limit.of(MOST_PARKED));
  }

  /**
   * @return 0 when it neither failed nor was cancelled
   */
  @Modifying
  @Query(
      """
      update JobRow j set j.status = QUEUED, j.progress = 0, j.message = '', j.error = null,
        j.cancelRequested = false, j.attempts = 0, j.startedAt = null, j.finishedAt = null
      where j.id = :id and j.status in (FAILED, CANCELLED)
      """)
  int requeue(JobId id);

  /**
   * @return 0 when it has ended
   */
  @Modifying
  @Query(
      """
      update JobRow j set j.cancelRequested = true
      where j.id = :id and j.status in (QUEUED, RUNNING)
      """)
  int requestCancel(JobId id);

  boolean existsByProjectIdAndKindAndPartAndStatusAndFinishedAtAfter(
      UUID project, String kind, int part, JobStatus status, Instant since);

  boolean existsByIdAndStatusAndAttempts(JobId id, JobStatus status, int attempts);

  /** Whether this attempt is no longer the job's: it ended, or a later attempt began. */
  default boolean overtaken(Job attempt) {
    return !existsByIdAndStatusAndAttempts(attempt.id(), JobStatus.RUNNING, attempt.attempts());
  }

  boolean existsByIdAndStatusAndAttemptsAndCancelRequestedFalse(
      JobId id, JobStatus status, int attempts);

  /** Whether somebody wishes this attempt to end, or it is {@link #overtaken}. */
  default boolean shouldStop(Job attempt) {
    return !existsByIdAndStatusAndAttemptsAndCancelRequestedFalse(
        attempt.id(), JobStatus.RUNNING, attempt.attempts());
  }

  /** PostgreSQL keeps no NUL, and a reason that cannot be kept would keep the job from its end. */
  private static String storable(Message message, int most) {
    return StoredMessage.of(message, most).replace("\0", "");
  }
}
