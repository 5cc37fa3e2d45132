package org.tenfold.admission.text;

import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.scope.ProjectKeys;

/** Under which consent a vote is given: one statement, as every vote asks it. */
@Repository
class ConsentsGiven {
  private final JdbcClient jdbc;
  private final ProjectKeys projects;

  ConsentsGiven(JdbcClient jdbc, ProjectKeys projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  /** The newest in the current project. */
  OptionalInt newest(PersonId person) {
    return jdbc.sql(
            """
            select max(version) as version from text_receipt
            where person_id = :person and kind = 'CONSENT'
              and project_id = :project
            """)
        .param("project", projects.current())
        .param("person", person.value())
        .query(
            (row, index) -> {
              int version = row.getInt("version");
              return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
            })
        .single();
  }
}
