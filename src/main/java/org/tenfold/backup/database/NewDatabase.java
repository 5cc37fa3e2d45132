package org.tenfold.backup.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenfold.backup.file.BackupManifest;
import org.tenfold.backup.file.RowsHash;
import org.tenfold.backup.file.WholeBackup;
import org.tenfold.error.InvalidInput;
import org.tenfold.transfer.table.Catalogue;
import org.tenfold.transfer.table.Rows;
import org.tenfold.transfer.table.Table;

/**
 * An empty database that becomes what a backup holds: tables by the migrations of the backup's own
 * version, then all rows as they were, Flyway's too. Until it is proved the same, a schema {@value
 * #MARK} stands in it, by which the server refuses to start and another restore begins anew.
 */
public final class NewDatabase {
  /** Known to {@code server/LostDatabase}, too. */
  private static final String MARK = "tenfold_restore";

  /** As {@code server/LostDatabase} has it. */
  private static final int OLDEST_POSTGRES = 16;

  /** Rows of one transaction of H2, which writes all of a long one twice. */
  private static final int AT_ONCE = 5_000;

  private final DataSource database;
  private final FlywayMigrationStrategy migrating;

  /**
   * @param migrating opens the embedded database anew after it
   */
  public NewDatabase(DataSource database, FlywayMigrationStrategy migrating) {
    this.database = database;
    this.migrating = migrating;
  }

  /**
   * @throws InvalidInput when anything is in it but what a restore left that did not end, or when
   *     the backup's version is not one that this Tenfold can make
   */
  public void begin(BackupManifest manifest) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    requireVersion(jdbc);
    requireKnown(manifest);
    if (count(jdbc, "schemata where lower(schema_name) = '" + MARK + "'") > 0) {
      flyway().cleanDisabled(false).load().clean();
    } else if (count(jdbc, "tables where table_schema = current_schema") > 0) {
      throw new InvalidInput("backup.database-not-empty");
    } else {
      jdbc.execute("create schema " + MARK);
    }
    migrating.migrate(flyway().target(manifest.schema()).load());
  }

  private static void requireVersion(JdbcTemplate jdbc) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              DatabaseMetaData server = connection.getMetaData();
              if (OneMoment.isPostgres(server)
                  && server.getDatabaseMajorVersion() < OLDEST_POSTGRES) {
                throw new InvalidInput(
                    "backup.postgres-version", server.getDatabaseProductVersion(), OLDEST_POSTGRES);
              }
              return true;
            });
  }

  /** It is a database like any other from here on. */
  public void end() {
    new JdbcTemplate(database).execute("drop schema " + MARK);
  }

  private static int count(JdbcTemplate jdbc, String where) {
    Integer count =
        jdbc.queryForObject("select count(*) from information_schema." + where, Integer.class);
    return count == null ? 0 : count;
  }

  private FluentConfiguration flyway() {
    return Flyway.configure().dataSource(database).locations("classpath:db/migration");
  }

  private void requireKnown(BackupManifest manifest) {
    MigrationVersion wanted = MigrationVersion.fromVersion(manifest.schema());
    Set<MigrationVersion> known = new TreeSet<>();
    Arrays.stream(flyway().load().info().all())
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .forEach(known::add);
    MigrationVersion highest =
        known.stream().reduce((one, next) -> next).orElse(MigrationVersion.EMPTY);
    if (wanted.compareTo(highest) > 0) {
      throw new InvalidInput(
          "backup.newer", manifest.tenfold(), manifest.schema(), highest.getVersion());
    }
    known.removeIf(version -> version.compareTo(wanted) > 0);
    Set<MigrationVersion> had = new HashSet<>();
    manifest.migrations().forEach(one -> had.add(MigrationVersion.fromVersion(one)));
    if (!known.equals(had)) {
      throw new InvalidInput("backup.other-migrations", manifest.tenfold(), manifest.schema());
    }
  }

  /**
   * Brings all rows, sets all sequences, and reads the rows once more. On PostgreSQL all in one
   * transaction.
   *
   * @return each table, as it was and as it is
   */
  public List<Compared> fill(WholeBackup backup) throws SQLException {
    List<Compared> compared;
    try (Connection connection = database.getConnection()) {
      boolean postgres = OneMoment.isPostgres(connection.getMetaData());
      connection.setAutoCommit(false);
      SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
      JdbcTemplate jdbc = new JdbcTemplate(one);
      Map<String, Table> tables = new Catalogue(JdbcClient.create(one)).tables();
      requireTables(backup.manifest(), tables);
      List<String> referencesBack = References.takeAway(jdbc, postgres);
      tables.keySet().forEach(table -> jdbc.execute("delete from " + table));
      Rows rows = new Rows(jdbc);
      for (BackupManifest.Rows told : backup.manifest().tables()) {
        bring(backup, told, known(tables, told.table()), rows, postgres ? null : connection);
      }
      backup
          .manifest()
          .sequences()
          .forEach(
              (name, next) -> jdbc.execute("alter sequence " + name + " restart with " + next));
      referencesBack.forEach(jdbc::execute);
      compared = compare(backup.manifest(), tables, rows);
      connection.commit();
      connection.setAutoCommit(true);
    }
    migrating.migrate(flyway().target(backup.manifest().schema()).load());
    return compared;
  }

  private static Table known(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new InvalidInput("backup.other-tables", name);
    }
    return table;
  }

  private static void requireTables(BackupManifest manifest, Map<String, Table> tables) {
    Set<String> missing = new TreeSet<>(tables.keySet());
    manifest.tables().forEach(one -> missing.remove(one.table()));
    if (!missing.isEmpty()) {
      throw new InvalidInput("backup.other-tables", missing.iterator().next());
    }
  }

  /**
   * @param commits null where all rows come in one transaction
   */
  private static void bring(
      WholeBackup backup,
      BackupManifest.Rows told,
      Table table,
      Rows rows,
      @Nullable Connection commits) {
    long[] passed = {0};
    try {
      backup.table(
          told,
          in ->
              rows.insert(
                      table,
                      in,
                      false,
                      row -> {
                        if (commits != null && ++passed[0] % AT_ONCE == 0) {
                          commit(commits);
                        }
                        return true;
                      })
                  .lines());
      if (commits != null) {
        commit(commits);
      }
    } catch (InvalidInput refused) {
      throw new InvalidInput(refused, "backup.row-refused", told.table(), refused.said());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("The restored rows cannot be committed.", e);
    }
  }

  private static List<Compared> compare(
      BackupManifest manifest, Map<String, Table> tables, Rows rows) {
    List<Compared> compared = new ArrayList<>();
    for (BackupManifest.Rows told : manifest.tables()) {
      RowsHash hash = new RowsHash();
      Table table = known(tables, told.table());
      long count = rows.write(table, Rows.allOf(table), List.of(), hash, row -> true);
      compared.add(new Compared(told, new BackupManifest.Rows(told.table(), count, hash.hex())));
    }
    return compared;
  }
}
