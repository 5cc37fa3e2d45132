package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The number of a clip is its own in its project, and no longer on the whole server: a project that
 * comes from another server keeps its numbers. The constraints had no names of ours, and each
 * database has made its own: so they are looked up, which a script cannot do for both.
 */
public class V71__clip_numbers_by_project extends BaseJavaMigration {
  private static final List<String> TABLES = List.of("clip", "annotation_task");

  @Override
  public void migrate(Context context) throws SQLException {
    Connection database = context.getConnection();
    for (String table : TABLES) {
      for (String constraint : onNumberAlone(database, table)) {
        execute(database, "alter table " + table + " drop constraint \"" + constraint + "\"");
      }
      execute(
          database,
          "alter table %1$s add constraint %1$s_number_uq unique (project_id, number)"
              .formatted(table));
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> onNumberAlone(Connection database, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select tc.constraint_name from information_schema.table_constraints tc
                join information_schema.key_column_usage k
                  on k.constraint_schema = tc.constraint_schema
                    and k.constraint_name = tc.constraint_name and k.table_name = tc.table_name
                where tc.table_schema = current_schema and tc.constraint_type = 'UNIQUE'
                  and tc.table_name = '%s'
                group by tc.constraint_name
                having count(*) = 1 and max(k.column_name) = 'number'
                """
                    .formatted(table))) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
