package org.tenfold.admission.text;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** Consent texts and guidelines with their receipts; versions are added, never changed. */
@Repository
public class TextStore {
  private final JdbcClient jdbc;

  TextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ProjectText> newest(TextKind kind, ProjectId project) {
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

  public void add(TextKind kind, ProjectId project, int version, String markdown, PersonId by) {
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

  /** The newest consent that this person gave in the current project. */
  public OptionalInt consentGiven(PersonId person) {
    return jdbc
        .sql(
            "select version from consent_given where person_id = :person and project_id = "
                + Projects.CURRENT_ID
                + " order by version desc limit 1")
        .param("person", person.value())
        .query(Integer.class)
        .stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** Said twice, it stays as first said. */
  public void confirm(TextKind kind, ProjectId project, int version, PersonId person) {
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
