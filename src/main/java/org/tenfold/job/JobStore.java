package org.tenfold.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;

/**
 * The {@code job} table. Every change of status is conditional on the status before, so that no two
 * can both happen.
 */
@Repository
class JobStore {
  private static final int TITLE_LENGTH = 400;
  static final int MESSAGE_LENGTH = 400;
  static final int ERROR_LENGTH = 2000;

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(JobId id, String kind, UUID subject, Message title, @Nullable PersonId by) {
    jdbc.sql(
            """
            insert into job (id, kind, subject, title, status, created_by)
            values (:id, :kind, :subject, :title, 'QUEUED', :by)
            """)
        .param("id", id.value())
        .param("kind", kind)
        .param("subject", subject)
        .param("title", StoredMessage.of(title, TITLE_LENGTH))
        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
        .update();
  }

  Optional<Job> find(JobId id) {
    return jdbc.sql("select * from job where id = :id")
        .param("id", id.value())
        .query(JobStore::map)
        .optional();
  }

  Optional<Job> latestFor(UUID subject) {
    return jdbc.sql("select * from job where subject = :subject order by created_at desc limit 1")
        .param("subject", subject)
        .query(JobStore::map)
        .optional();
  }

  Optional<Job> latestFor(String kind, UUID subject) {
    return jdbc.sql(
            """
            select * from job where subject = :subject and kind = :kind
            order by created_at desc limit 1
            """)
        .param("subject", subject)
        .param("kind", kind)
        .query(JobStore::map)
        .optional();
  }

  boolean begin(JobId id) {
    return jdbc.sql(
                """
                update job set status = 'RUNNING', attempts = attempts + 1, progress = 0, message = '', error = null,
                  started_at = current_timestamp, finished_at = null
                where id = :id and status in ('QUEUED', 'RUNNING')
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  void progress(JobId id, int percent, String message) {
    jdbc.sql(
            "update job set progress = :percent, message = :message where id = :id and status ="
                + " 'RUNNING'")
        .param("percent", Math.clamp(percent, 0, 100))
        .param("message", cut(message, MESSAGE_LENGTH))
        .param("id", id.value())
        .update();
  }

  /**
   * @param job as its attempt began: only a success counts when another attempt began since
   */
  boolean end(Job job, JobStatus status, @Nullable String error) {
    return jdbc.sql(
                """
                update job set status = :status, error = :error, finished_at = current_timestamp,
                  progress = case when :status = 'SUCCEEDED' then 100 else progress end
                where id = :id and status in ('QUEUED', 'RUNNING')
                  and (attempts = :attempt or :status = 'SUCCEEDED')
                """)
            .param("status", status.name())
            .param("error", error == null ? null : cut(error, ERROR_LENGTH))
            .param("id", job.id().value())
            .param("attempt", job.attempts())
            .update()
        == 1;
  }

  /**
   * Puts a job back whose attempt could not come to an end.
   *
   * @param counts whether the attempt was one: a wish to stop is none of the job's fault
   */
  void backToQueue(Job job, Message message, boolean counts) {
    jdbc.sql(
            """
            update job set status = 'QUEUED', message = :message, attempts = :left
            where id = :id and status = 'RUNNING' and attempts = :attempt
            """)
        .param("message", StoredMessage.of(message))
        .param("left", counts ? job.attempts() : job.attempts() - 1)
        .param("id", job.id().value())
        .param("attempt", job.attempts())
        .update();
  }

  /**
   * Says why nothing happens yet.
   *
   * @param message with a code that begins with {@code job.waits-}, by which {@link #parked} finds
   *     it; earlier versions kept the words
   */
  void waits(JobId id, Message message) {
    jdbc.sql(
            """
            update job set message = :message
            where id = :id and status = 'QUEUED' and message <> :message
            """)
        .param("message", StoredMessage.of(message, MESSAGE_LENGTH))
        .param("id", id.value())
        .update();
  }

  /** The oldest jobs that {@link #waits} for something. */
  List<Job> parked() {
    return jdbc.sql(
            """
            select * from job where status = 'QUEUED'
              and (message like '{"code":"job.waits-%' or message like 'waits for %')
            order by created_at limit 200
            """)
        .query(JobStore::map)
        .list();
  }

  boolean requeue(JobId id) {
    return jdbc.sql(
                """
                update job set status = 'QUEUED', progress = 0, message = '', error = null, cancel_requested = false,
                  attempts = 0, started_at = null, finished_at = null
                where id = :id and status in ('FAILED', 'CANCELLED')
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean requestCancel(JobId id) {
    return jdbc.sql(
                "update job set cancel_requested = true where id = :id and status in ('QUEUED',"
                    + " 'RUNNING')")
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Whether this attempt is no longer the job's: it ended, or a later attempt began. */
  boolean overtaken(Job attempt) {
    return find(attempt.id())
        .filter(now -> now.status() == JobStatus.RUNNING && now.attempts() == attempt.attempts())
        .isEmpty();
  }

  /** Whether somebody wishes this attempt to end, or it is {@link #overtaken}. */
  boolean shouldStop(Job attempt) {
    return jdbc.sql(
                """
                select count(*) from job where id = :id and status = 'RUNNING' and attempts = :attempt
                  and not cancel_requested
                """)
            .param("id", attempt.id().value())
            .param("attempt", attempt.attempts())
            .query(Integer.class)
            .single()
        == 0;
  }

  private static Job map(ResultSet row, int number) throws SQLException {
    return new Job(
        new JobId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        row.getString("title"),
        JobStatus.valueOf(row.getString("status")),
        row.getInt("progress"),
        row.getString("message"),
        row.getString("error"),
        row.getInt("attempts"),
        row.getBoolean("cancel_requested"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  /** PostgreSQL keeps no NUL, and a reason that cannot be kept would keep the job from its end. */
  private static String cut(String given, int length) {
    String text = given.replace("\0", "");
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
