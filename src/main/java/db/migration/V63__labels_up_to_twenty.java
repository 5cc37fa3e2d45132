package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Columns that were checked to hold 1 to 7, or 0 to 7 with 0 for none, may hold up to 20; a row of
 * the design that orders labels on a person's screen, 0 to 13 for seven labels, may be any. The
 * checks had no names of ours, and each database has made its own: so they are looked up, which a
 * script cannot do for both. Of fewer than seven labels, a moment has fewer probabilities.
 */
public class V63__labels_up_to_twenty extends BaseJavaMigration {
  /** As H2 writes {@code between 1 and 7}, and as PostgreSQL does. */
  private static final Pattern RANGE =
      Pattern.compile(
          "\\(*\"?(\\w+)\"?\\)*"
              + " (?:between ([01]) and (7|13)|>= ([01])\\) and \\(\"?\\w+\"? <= (7|13))\\)*",
          Pattern.CASE_INSENSITIVE);

  private record Check(String table, String name, String instead) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Connection database = context.getConnection();
    for (Check check : checks(database)) {
      try (Statement statement = database.createStatement()) {
        statement.execute(
            "alter table \"" + check.table() + "\" drop constraint \"" + check.name() + "\"");
        statement.execute(
            "alter table \"" + check.table() + "\" add check (" + check.instead() + ")");
      }
    }
    for (int label = 3; label <= 7; label++) {
      try (Statement statement = database.createStatement()) {
        statement.execute("alter table scouted_range alter column p" + label + " drop not null");
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
        String table = rows.getString(1);
        String name = rows.getString(2);
        instead(rows.getString(3)).ifPresent(check -> checks.add(new Check(table, name, check)));
      }
    }
    return checks;
  }

  private static Optional<String> instead(String check) {
    Matcher clause = RANGE.matcher(check);
    if (!clause.matches()) {
      return Optional.empty();
    }
    String column = clause.group(1).toLowerCase(Locale.ROOT);
    String least = clause.group(2) == null ? clause.group(4) : clause.group(2);
    String most = clause.group(3) == null ? clause.group(5) : clause.group(3);
    if (most.equals("7")) {
      return Optional.of(column + " between " + least + " and 20");
    }
    return column.equals("position_row") ? Optional.of(column + " >= 0") : Optional.empty();
  }
}
