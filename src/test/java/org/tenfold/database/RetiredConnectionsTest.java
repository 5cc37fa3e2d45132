package org.tenfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.testing.ServerTest;

/**
 * What half an hour does to the first start: the pool has retired each connection, the one that ran
 * the migrations among them.
 */
class RetiredConnectionsTest extends ServerTest {
  /** A value that each column type takes; the same in every row. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("uuid", "random_uuid()"),
          Map.entry("boolean", "true"),
          Map.entry("character varying", "'A'"),
          Map.entry("character large object", "'A'"),
          Map.entry("character", "'A'"),
          Map.entry("binary varying", "X'00'"),
          Map.entry("binary large object", "X'00'"),
          Map.entry("timestamp with time zone", "current_timestamp"),
          Map.entry("timestamp", "current_timestamp"),
          Map.entry("date", "current_date"));

  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate template;
  @Autowired private TransactionTemplate transaction;

  @Test
  void everyTableTakesRowsAfterAllConnectionsWereRetired() throws Exception {
    HikariDataSource pool = database.unwrap(HikariDataSource.class);
    pool.getHikariPoolMXBean().softEvictConnections();

    List<String> tables =
        jdbc.sql(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(40);
    for (String table : tables) {
      assertThat(complaint(table)).as(table).doesNotContain("invalid", "has been closed", "90098");
    }
  }

  /** What the database says to a made-up row: nothing, or that the row breaks a rule. */
  private String complaint(String table) {
    String row =
        jdbc
            .sql(
                "select column_name, data_type from information_schema.columns"
                    + " where table_schema = 'public' and table_name = :table")
            .param("table", table)
            .query((rs, n) -> Map.entry(rs.getString(1), VALUES.getOrDefault(rs.getString(2), "1")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
            .entrySet()
            .stream()
            .collect(
                Collectors.teeing(
                    Collectors.mapping(Map.Entry::getKey, Collectors.joining(", ")),
                    Collectors.mapping(Map.Entry::getValue, Collectors.joining(", ")),
                    (names, values) -> "(" + names + ") values (" + values + ")"));
    return String.valueOf(
        transaction.<String>execute(
            status -> {
              status.setRollbackOnly();
              try {
                // checks are looked at before references
                template.execute("insert into " + table + " " + row);
                return "";
              } catch (DataAccessException e) {
                return e.getMostSpecificCause().getMessage();
              }
            }));
  }
}
