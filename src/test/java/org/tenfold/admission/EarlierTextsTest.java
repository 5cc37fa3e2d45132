package org.tenfold.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenfold.testing.OnPostgres;

/** Texts and receipts that stood in a table a kind are kept in one, on either database. */
class EarlierTextsTest {
  private static final String BEFORE = "36";
  private static final UUID PROJECT = new UUID(1, 1);
  private static final UUID CURATOR = new UUID(2, 2);
  private static final UUID ANNOTATOR = new UUID(3, 3);

  @Test
  void areKeptOnH2() {
    areKept(
        new SingleConnectionDataSource(
            "jdbc:h2:mem:texts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "sa",
            "",
            true));
  }

  @Test
  void areKeptOnPostgres() {
    Map<String, String> database = OnPostgres.Server.newDatabase();
    areKept(
        new SingleConnectionDataSource(
            database.get("spring.datasource.url"),
            database.get("spring.datasource.username"),
            database.get("spring.datasource.password"),
            true));
  }

  /**
   * @param database one connection: checks of H2 ask the session that made their table
   */
  private static void areKept(SingleConnectionDataSource database) {
    flyway(database).target(BEFORE).load().migrate();
    JdbcClient jdbc = JdbcClient.create(database);
    somebody(jdbc, CURATOR);
    somebody(jdbc, ANNOTATOR);
    jdbc.sql("insert into project (id, name) values (?, 'P')").param(PROJECT).update();
    for (String table : new String[] {"consent_text", "guideline"}) {
      for (int version = 1; version <= 2; version++) {
        jdbc.sql(
                "insert into "
                    + table
                    + " (project_id, version, markdown, created_by, created_at)"
                    + " values (?, ?, ?, ?, timestamp with time zone '2026-01-02 03:04:05+00')")
            .params(PROJECT, version, table + " " + version, CURATOR)
            .update();
      }
    }
    jdbc.sql("insert into consent_given (person_id, project_id, version) values (?, ?, 2)")
        .params(ANNOTATOR, PROJECT)
        .update();
    jdbc.sql("insert into guideline_read (person_id, project_id, version) values (?, ?, 1)")
        .params(ANNOTATOR, PROJECT)
        .update();

    flyway(database).load().migrate();

    assertThat(
            jdbc.sql(
                    """
                    select kind || ' ' || version || ' ' || markdown from project_text
                    where created_at = timestamp with time zone '2026-01-02 03:04:05+00'
                    order by kind, version
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "CONSENT 1 consent_text 1",
            "CONSENT 2 consent_text 2",
            "GUIDELINES 1 guideline 1",
            "GUIDELINES 2 guideline 2");
    assertThat(
            jdbc.sql("select kind || ' ' || version from text_receipt order by kind")
                .query(String.class)
                .list())
        .containsExactly("CONSENT 2", "GUIDELINES 1");
  }

  private static void somebody(JdbcClient jdbc, UUID id) {
    jdbc.sql("insert into person (id, username, display_name, panel) values (?, ?, 'N', 'HUMAN')")
        .params(id, id.toString())
        .update();
  }

  private static FluentConfiguration flyway(SingleConnectionDataSource database) {
    return Flyway.configure().dataSource(database).locations("classpath:db/migration");
  }
}
