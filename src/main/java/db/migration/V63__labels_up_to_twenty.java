package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Columns that were checked to hold 1 to 7 may hold 1 to 20, and those of 0 to 7 also 0. The checks had no names of ours, and
 * each database has made its own: so they are looked up, which a script cannot do for both.
 */
public class V63__labels_up_to_twenty extends BaseJavaMigration {
  /** As H2 writes {@code between 1 and 7}, and as PostgreSQL does. */
  private static final Pattern SEVEN =
      Pattern.compile(
          "\\(*\"?(\\w+)\"?\\)* (?:between ([01]) and 7|>= ([01])\\) and \\(\"?\\w+\"? <= 7)\\)*",
          Pattern.CASE_INSENSITIVE);

  private record Check(String table, String name, String column, String least) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Connection database = context.getConnection();
    for (Check check : checks(database)) {
      try (Statement statement = database.createStatement()) {
        statement.execute(
            "alter table \"" + check.table() + "\" drop constraint \"" + check.name() + "\"");
        statement.execute(
            "alter table \""
                + check.table()
                + "\" add check ("
                + check.column()
                + " between "
                + check.least()
                + " and 20)");
      }
    }
  }

  private static List<Check> checks(Connection database) throws SQLException {
    List<Check> checks = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select tc.table_name, tc.constraint_name, cc.check_clause
                from information_schema.table_constraints tc
                join information_schema.check_constraints cc
                  on cc.constraint_schema = tc.constraint_schema
                    and cc.constraint_name = tc.constraint_name
                where tc.table_schema = current_schema and tc.constraint_type = 'CHECK'
                """)) {
      while (rows.next()) {
        Matcher clause = SEVEN.matcher(rows.getString(3));
        if (clause.matches()) {
          checks.add(
              new Check(
                  rows.getString(1),
                  rows.getString(2),
                  clause.group(1).toLowerCase(Locale.ROOT),
                  clause.group(2) == null ? clause.group(3) : clause.group(2)));
        }
      }
    }
    return checks;
  }
}
