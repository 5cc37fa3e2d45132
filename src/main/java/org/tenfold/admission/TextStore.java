package org.tenfold.admission;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;

/** Consent texts and guidelines with their receipts; versions are added, never changed. */
@Repository
class TextStore {
  private final JdbcClient jdbc;

  TextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ProjectText> newest(TextKind kind, ProjectId project) {
    return jdbc.sql(
            "select version, markdown, created_at from "
                + kind.table()
                + " where project_id = :project order by version desc limit 1")
        .param("project", project.value())
        .query(
            (row, index) ->
                new ProjectText(
                    row.getInt("version"),
                    row.getString("markdown"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void add(TextKind kind, ProjectId project, int version, String markdown, PersonId by) {
    jdbc.sql(
            "insert into "
                + kind.table()
                + " (project_id, version, markdown, created_by)"
                + " values (:project, :version, :markdown, :by)")
        .param("project", project.value())
        .param("version", version)
        .param("markdown", markdown)
        .param("by", by.value())
        .update();
  }

  /** Said twice, it stays as first said. */
  void confirm(TextKind kind, ProjectId project, int version, PersonId person) {
    jdbc.sql(
            "insert into "
                + kind.receipts()
                + " (person_id, project_id, version) values (:person, :project, :version)"
                + " on conflict do nothing")
        .param("person", person.value())
        .param("project", project.value())
        .param("version", version)
        .update();
  }
}
