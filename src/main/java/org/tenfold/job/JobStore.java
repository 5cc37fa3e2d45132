package org.tenfold.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;

/**
 * The {@code job} table. Every change of status is conditional on the status before, so that no two
 * can both happen.
 */
@Repository
class JobStore {
  private static final int MESSAGE_LENGTH = 400;
  private static final int ERROR_LENGTH = 2000;

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(JobId id, String kind, UUID subject, String title, @Nullable PersonId by) {
    jdbc.sql(
            """
            insert into job (id, kind, subject, title, status, created_by)
            values (:id, :kind, :subject, :title, 'QUEUED', :by)
            """)
        .param("id", id.value())
        .param("kind", kind)
        .param("subject", subject)
        .param("title", cut(title, 200))
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
            "update job set progress = :percent, message = :message where id = :id and status = 'RUNNING'")
        .param("percent", Math.clamp(percent, 0, 100))
        .param("message", cut(message, MESSAGE_LENGTH))
        .param("id", id.value())
        .update();
  }

  boolean end(JobId id, JobStatus status, @Nullable String error) {
    return jdbc.sql(
                """
                update job set status = :status, error = :error, finished_at = current_timestamp,
                  progress = case when :status = 'SUCCEEDED' then 100 else progress end
                where id = :id and status in ('QUEUED', 'RUNNING')
                """)
            .param("status", status.name())
            .param("error", error == null ? null : cut(error, ERROR_LENGTH))
            .param("id", id.value())
            .update()
        == 1;
  }

  void backToQueue(JobId id, String message) {
    jdbc.sql(
            "update job set status = 'QUEUED', message = :message where id = :id and status = 'RUNNING'")
        .param("message", message)
        .param("id", id.value())
        .update();
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
                "update job set cancel_requested = true where id = :id and status in ('QUEUED', 'RUNNING')")
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean cancelRequested(JobId id) {
    return jdbc.sql("select cancel_requested from job where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
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

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
