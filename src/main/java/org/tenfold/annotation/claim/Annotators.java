package org.tenfold.annotation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.scope.ProjectKeys;

/** The {@code annotator} table: made for a person the first time they are asked for. */
@Service
public class Annotators {
  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  Annotators(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  @Transactional
  public Annotator of(PersonId person) {
    return find(person, "").orElseGet(() -> make(person));
  }

  /** Those of the project who have been asked for, by person. */
  public Map<PersonId, Annotator> all() {
    return jdbc
        .sql("select * from annotator where project_id = :project")
        .param("project", projects.current())
        .query((row, index) -> map(new PersonId(row.getObject("person_id", UUID.class)), row))
        .list()
        .stream()
        .collect(Collectors.toMap(Annotator::id, one -> one));
  }

  /** Lets one request of this person at a time claim clips, until the transaction ends. */
  public Annotator lock(PersonId person) {
    return find(person, " for update")
        .orElseGet(
            () -> {
              make(person);
              return find(person, " for update").orElseThrow();
            });
  }

  /**
   * @param settings JSON that the caller has checked
   */
  @Transactional
  public void keepSettings(PersonId person, String settings) {
    of(person);
    jdbc.sql(
            "update annotator set settings = :settings where person_id = :person and"
                + " project_id = :project")
        .param("settings", settings)
        .param("person", person.value())
        .param("project", projects.current())
        .update();
  }

  public void pause(PersonId person, boolean paused, String reason) {
    of(person);
    jdbc.sql(
            """
            update annotator set paused = :paused, paused_reason = :reason
            where person_id = :person and project_id = :project
            """)
        .param("paused", paused)
        .param("reason", reason)
        .param("person", person.value())
        .param("project", projects.current())
        .update();
  }

  private Optional<Annotator> find(PersonId person, String suffix) {
    return jdbc.sql(
            "select * from annotator where person_id = :person and project_id = :project" + suffix)
        .param("person", person.value())
        .param("project", projects.current())
        .query((row, index) -> map(person, row))
        .optional();
  }

  private static Annotator map(PersonId person, ResultSet row) throws SQLException {
    return new Annotator(
        person,
        row.getInt("position_row"),
        row.getBoolean("paused"),
        row.getString("paused_reason"),
        row.getString("settings"));
  }

  /** People get the rows of each design in turn, so that each row is used equally often. */
  private Annotator make(PersonId person) {
    jdbc.sql(
            """
            insert into annotator (project_id, person_id, position_row)
            values (:project, :person, nextval('annotator_row') - 1) on conflict do nothing
            """)
        .param("person", person.value())
        .param("project", projects.current())
        .update();
    return find(person, "").orElseThrow();
  }
}
