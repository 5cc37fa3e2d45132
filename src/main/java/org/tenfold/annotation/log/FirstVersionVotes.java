package org.tenfold.annotation.log;

import java.sql.ResultSet;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the votes of the first version, which had no log, under {@code V4__annotation.sql} before
 * Flyway compares the database with its migrations (docs/decisions/0029).
 *
 * <p>H2 commits at each change of a table, so every step can be done again: a start that is killed
 * in between goes on at the next one. PostgreSQL does all of it or nothing.
 */
@Component
class FirstVersionVotes implements Callback {
  private static final String MIGRATION = "db/migration/V4__annotation.sql";

  /** As Flyway counts it; the file never changes. */
  private static final int CHECKSUM = 1548310400;

  private static final List<String> OLD = List.of("vote", "slot");
  private static final List<String> NEW =
      List.of(
          "labelling_rule",
          "gold_clip",
          "probe",
          "annotator",
          "abstention",
          "vote_event",
          "labelling",
          "vote",
          "slot");

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_VALIDATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return false;
  }

  @Override
  public String getCallbackName() {
    return "first-version-votes";
  }

  @Override
  public void handle(Event event, Context context) {
    DataSource database = context.getConfiguration().getDataSource();
    String history = context.getConfiguration().getTable();
    if (has(database, history)) {
      JdbcClient jdbc = JdbcClient.create(database);
      new TransactionTemplate(new JdbcTransactionManager(database))
          .executeWithoutResult(status -> bring(database, jdbc, history));
    }
  }

  private static void bring(DataSource database, JdbcClient jdbc, String history) {
    boolean first =
        jdbc.sql(
                "select description from "
                    + history
                    + " where version = '4' and description = 'votes' for update")
            .query(String.class)
            .optional()
            .isPresent();
    if (first) {
      setAside(database, jdbc);
      NEW.forEach(table -> jdbc.sql("drop table if exists " + table).update());
      jdbc.sql("drop sequence if exists annotator_row").update();
      new ResourceDatabasePopulator(new ClassPathResource(MIGRATION)).execute(database);
      new FirstVersionLog(jdbc).write();
      jdbc.sql(
              "update "
                  + history
                  + " set description = 'annotation', script = 'V4__annotation.sql',"
                  + " checksum = :checksum where version = '4'")
          .param("checksum", CHECKSUM)
          .update();
    }
    OLD.forEach(table -> jdbc.sql("drop table if exists first_" + table).update());
  }

  private static void setAside(DataSource database, JdbcClient jdbc) {
    for (String table : OLD) {
      if (!has(database, "first_" + table)) {
        jdbc.sql("alter table " + table + " rename to first_" + table).update();
      }
    }
    for (String index : List.of("slot_state_ix", "slot_annotator_ix", "vote_annotator_ix")) {
      jdbc.sql("drop index if exists " + index).update();
    }
  }

  private static boolean has(DataSource database, String table) {
    try {
      return JdbcUtils.extractDatabaseMetaData(
          database,
          tables -> {
            try (ResultSet found =
                tables.getTables(null, tables.getConnection().getSchema(), table, null)) {
              return found.next();
            }
          });
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("The tables of the database cannot be listed.", e);
    }
  }
}
