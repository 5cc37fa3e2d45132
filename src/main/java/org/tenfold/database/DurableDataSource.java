package org.tenfold.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to one embedded H2 database that make each commit durable and keep the file small. A
 * database that has closed itself, for a full disk or a failed write, is opened anew from its file
 * by the next connection. Safe for any number of threads.
 */
final class DurableDataSource extends AbstractDataSource {
  private static final Logger LOG = LoggerFactory.getLogger(DurableDataSource.class);

  private final DataSource h2;
  private final GroupCommit commits = new GroupCommit();
  private @Nullable Opened now;

  /**
   * @param h2 makes a new connection each time; its URL must leave writing to us: WRITE_DELAY of an
   *     hour and RETENTION_TIME=0
   */
  DurableDataSource(DataSource h2) {
    this.h2 = h2;
  }

  private record Opened(Database database, StoreFile file) {
    boolean broken() {
      return file.store().isClosed();
    }
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    Connection connection;
    try {
      connection = connection();
    } catch (SQLException e) {
      Opened last = now;
      // H2 can lose a database that it has open from its list when the last connection to the one
      // before it closes at that moment; its file stays locked, and nobody would get in again
      boolean lost = e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
      if (last == null || !(lost || last.broken())) {
        throw e;
      }
      forget(last);
      connection = connection();
    }
    Opened opened = opened(connection);
    if (opened.broken()) {
      forget(opened);
      connection = connection();
      opened = opened(connection);
    }
    return DurableConnection.over(connection, opened.file(), commits);
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection(); // whose name and password are settings
  }

  /**
   * Closes the database for all that are connected, and writes its file anew when that makes it
   * much smaller; the next connection reads it from its file.
   */
  void shutDown() throws SQLException {
    try (Connection connection = h2.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(wantsCompaction() ? "shutdown compact" : "shutdown");
    }
  }

  /** Whether the file holds so much that is dead that it pays to write it anew. */
  synchronized boolean wantsCompaction() {
    Opened opened = now;
    return opened != null && !opened.broken() && opened.file().wantsCompaction();
  }

  private Connection connection() throws SQLException {
    return h2.getConnection();
  }

  private Opened opened(Connection connection) throws SQLException {
    Database database =
        ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    Opened known = now;
    if (known == null || known.database() != database) {
      known = new Opened(database, new StoreFile(database.getStore().getMvStore()));
      now = known;
    }
    return known;
  }

  /**
   * Else H2 would hand out the broken one for as long as any connection to it is open. It stays
   * known until another one is open: what H2 lists under its name may break too while it opens.
   */
  private static void forget(Opened broken) {
    LOG.warn("The embedded database had closed itself. It is opened anew from its file.");
    broken.database().shutdownImmediately();
  }
}
