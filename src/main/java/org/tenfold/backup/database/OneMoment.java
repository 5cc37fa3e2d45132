package org.tenfold.backup.database;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenfold.transfer.table.Catalogue;
import org.tenfold.transfer.table.NamedFiles;
import org.tenfold.transfer.table.Rows;
import org.tenfold.transfer.table.Table;

/**
 * A whole database as of one moment, while others go on writing into it: one transaction that sees
 * what was committed when it began. Writes nothing. For one thread.
 */
public final class OneMoment implements AutoCloseable {
  private static final String POSTGRES_SEQUENCES =
      """
      select sequencename, coalesce(last_value + increment_by, start_value)
      from pg_sequences where schemaname = current_schema
      """;

  private static final String H2_SEQUENCES =
      """
      select sequence_name, base_value from information_schema.sequences
      where sequence_schema = current_schema
      """;

  private final Connection connection;
  private final boolean postgres;
  private final int isolation;
  private final boolean autoCommit;
  private final JdbcTemplate jdbc;
  private final Rows rows;
  private final Collection<Table> tables;
  private final NamedFiles files = new NamedFiles();

  private OneMoment(Connection connection) throws SQLException {
    this.connection = connection;
    postgres = isPostgres(connection.getMetaData());
    isolation = connection.getTransactionIsolation();
    autoCommit = connection.getAutoCommit();
    // H2 takes its snapshot of all tables at once on this level only: on repeatable reads each
    // table, with those that it refers to, is as of its first query
    connection.setTransactionIsolation(
        postgres ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
    connection.setAutoCommit(false);
    SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
    jdbc = new JdbcTemplate(one);
    if (!postgres) {
      jdbc.execute("set lazy_query_execution 1"); // else a whole table is gathered first
    }
    rows = new Rows(jdbc);
    // by now the moment has begun
    tables = new Catalogue(JdbcClient.create(one)).tables().values();
  }

  public static OneMoment of(DataSource database) throws SQLException {
    return new OneMoment(database.getConnection());
  }

  /**
   * How many others are connected to this database of PostgreSQL; nobody can be to an embedded one.
   *
   * @param name by which our own connections call themselves
   */
  public static int others(DataSource database, String name) throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!isPostgres(connection.getMetaData())) {
        return 0;
      }
      Integer others =
          new JdbcTemplate(new SingleConnectionDataSource(connection, true))
              .queryForObject(
                  "select count(*) from pg_stat_activity where datname = current_database() and"
                      + " pid <> pg_backend_pid() and application_name <> ?",
                  Integer.class,
                  name);
      return others == null ? 0 : others;
    }
  }

  static boolean isPostgres(DatabaseMetaData about) throws SQLException {
    return about.getDatabaseProductName().equals("PostgreSQL");
  }

  /** All tables, those of Flyway and of the scheduler too. */
  public Collection<Table> tables() {
    return tables;
  }

  /**
   * @param out gets the rows as lines of JSON, in no order
   * @return how many there were
   */
  public long write(Table table, OutputStream out) {
    return rows.write(
        table,
        Rows.allOf(table),
        List.of(),
        out,
        row -> {
          files.look(row);
          return true;
        });
  }

  /** Keys of the store that the written rows name. */
  public Set<String> namedFiles() {
    Set<String> named = new HashSet<>(files.keys());
    // what was taken down is named still, and its bytes must not come back
    named.removeAll(jdbc.queryForList("select sha256 from removed_file", String.class));
    return named;
  }

  /** Numbers of the migrations that made the tables. */
  public List<String> migrations() {
    return jdbc.queryForList(
        "select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not"
            + " null order by \"installed_rank\"",
        String.class);
  }

  /**
   * The next number of each sequence, as it is now: never below one that the rows have, for numbers
   * are taken before rows are committed, and none is given back.
   */
  public Map<String, Long> sequences() {
    Map<String, Long> next = new TreeMap<>();
    jdbc.query(
        postgres ? POSTGRES_SEQUENCES : H2_SEQUENCES,
        row -> {
          next.put(row.getString(1), row.getLong(2));
        });
    return next;
  }

  public String database() {
    return postgres ? "PostgreSQL" : "H2";
  }

  /** About how many bytes the database takes on its disk. */
  public long bytes() {
    Long bytes =
        jdbc.queryForObject(
            postgres
                ? "select pg_database_size(current_database())"
                : "select cast(setting_value as bigint) from information_schema.settings"
                    + " where setting_name = 'info.FILE_SIZE'",
            Long.class);
    return bytes == null ? 0 : bytes;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      if (!postgres) {
        jdbc.execute("set lazy_query_execution 0");
      }
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(autoCommit);
    }
  }
}
