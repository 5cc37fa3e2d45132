package org.tenfold;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/data-model.md, written by hand, against the tables that all migrations make. */
class DataModelTest {
  private static final String DATABASE =
      "jdbc:h2:mem:model;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
  private static final Pattern DRAWN = Pattern.compile("(?ms)^  (\\w+) \\{\n(.*?)^  }");
  private static final Pattern COLUMN = Pattern.compile("(?m)^    \\w+ (\\w+)");
  private static final Pattern WRITER = Pattern.compile("(?m)^\\| (`.*) \\| (.*) \\|$");
  private static final Pattern NAME = Pattern.compile("`([\\w/]+)`");
  private static final Map<String, Set<String>> TABLES = new TreeMap<>();

  private static String document;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    document = Files.readString(Path.of("docs/data-model.md"));
    Flyway.configure()
        .dataSource(DATABASE, "sa", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(DATABASE, "sa", "");
        ResultSet columns = connection.getMetaData().getColumns(null, "public", "%", "%")) {
      while (columns.next()) {
        TABLES
            .computeIfAbsent(columns.getString("TABLE_NAME"), table -> new TreeSet<>())
            .add(columns.getString("COLUMN_NAME"));
      }
    }
    TABLES.remove("flyway_schema_history");
  }

  @Test
  void eachTableIsDrawnAndNoOther() {
    Set<String> drawn =
        found(DRAWN, document).map(table -> table.group(1)).collect(toCollection(TreeSet::new));

    assertThat(drawn).isEqualTo(TABLES.keySet());
  }

  @Test
  void eachColumnThatIsDrawnIsThere() {
    found(DRAWN, document)
        .forEach(
            table ->
                assertThat(found(COLUMN, table.group(2)).map(column -> column.group(1)))
                    .as(table.group(1))
                    .isSubsetOf(TABLES.get(table.group(1))));
  }

  @Test
  void eachTableHasAClassThatWritesIt() {
    Set<String> written = new TreeSet<>();
    found(WRITER, document)
        .forEach(
            row -> {
              found(NAME, row.group(1)).map(name -> name.group(1)).forEach(written::add);
              found(NAME, row.group(2))
                  .map(name -> name.group(1))
                  .filter(name -> name.contains("/"))
                  .forEach(
                      name ->
                          assertThat(Path.of("src/main/java/org/tenfold", name + ".java"))
                              .isRegularFile());
            });

    assertThat(written).containsAll(TABLES.keySet());
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
