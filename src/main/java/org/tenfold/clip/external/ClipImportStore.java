package org.tenfold.clip.external;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.project.ProjectId;

/** The {@code clip_import} table. */
@Repository
public class ClipImportStore {
  private static final int MOST_PROBLEMS = 500;
  private static final int MOST_LETTERS = 390;

  private final JdbcClient jdbc;

  ClipImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(ClipImport wish, ProjectId project) {
    jdbc.sql(
            """
            insert into clip_import (id, project_id, list_path, dry, requested_by, holder)
            values (:id, :project, :list, :dry, :by, :holder)
            """)
        .param("id", wish.id())
        .param("project", project.value())
        .param("list", wish.listPath())
        .param("dry", wish.dry())
        .param("by", wish.by().value())
        .param("holder", wish.holder().orElse(null), Types.OTHER)
        .update();
  }

  /** Keeps the first 500 problems. */
  public void ended(UUID id, ExternalClipReport report) {
    jdbc.sql(
            """
            update clip_import set ready = :ready, films = :films, already = :already, problems = :problems
            where id = :id
            """)
        .param("ready", report.ready())
        .param("films", report.films())
        .param("already", report.already())
        .param(
            "problems",
            report.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(ClipImportStore::line)
                .collect(Collectors.joining("\n")))
        .param("id", id)
        .update();
  }

  private static String line(Message problem) {
    return StoredMessage.of(problem, MOST_LETTERS).replaceAll("\\s+", " ");
  }

  public Optional<ClipImport> find(UUID id) {
    return jdbc.sql("select * from clip_import where id = :id")
        .param("id", id)
        .query(ClipImportStore::map)
        .optional();
  }

  public Optional<ClipImport> latest(PersonId by) {
    return jdbc.sql(
            "select * from clip_import where requested_by = :by order by requested_at desc limit 1")
        .param("by", by.value())
        .query(ClipImportStore::map)
        .optional();
  }

  private static ClipImport map(ResultSet row, int index) throws SQLException {
    String problems = row.getString("problems");
    Optional<ExternalClipReport> report =
        problems == null
            ? Optional.empty()
            : Optional.of(
                new ExternalClipReport(
                    row.getInt("ready"),
                    row.getInt("films"),
                    row.getInt("already"),
                    problems.isEmpty()
                        ? List.of()
                        : problems.lines().map(StoredMessage::read).toList()));
    return new ClipImport(
        row.getObject("id", UUID.class),
        row.getString("list_path"),
        row.getBoolean("dry"),
        new PersonId(row.getObject("requested_by", UUID.class)),
        report,
        Optional.ofNullable(row.getObject("holder", UUID.class)));
  }
}
