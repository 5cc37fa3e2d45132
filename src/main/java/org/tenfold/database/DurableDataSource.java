package org.tenfold.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to one embedded H2 database that make each commit durable and keep the file small. A
 * database that has closed itself, for a full disk or a failed write, is opened anew from its file
 * by the next connection. Safe for any number of threads.
 */
final class DurableDataSource extends AbstractDataSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DurableDataSource.class);

  /**
   * H2 gives other sessions twice this time (ms) to end, and always waits a twentieth of that, even
   * when there are none. Ours bring a lock timeout of their own.
   */
  private static final String LITTLE_PATIENCE = "set default_lock_timeout 20";

  private static final long MILLISECOND = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DataSource h2;
  private final GroupCommit commits = new GroupCommit();
  private @Nullable Opened now;
  private final Duration patience;
  private volatile BooleanSupplier whenOutgrown = () -> false;
  private volatile Runnable whenStuck = () -> {};

  private boolean closed;

  /** When the file was first found locked with nobody to close it; null while it is not. */
  private @Nullable Instant stuckSince;

  /**
   * @param h2 makes a new connection each time; its URL must leave writing to us: WRITE_DELAY of an
   *     hour and RETENTION_TIME=0
   */
  DurableDataSource(DataSource h2) {
    this(h2, PATIENCE);
  }

  /**
   * @param patience how long a file may stay locked with nobody to close it
   */
  DurableDataSource(DataSource h2, Duration patience) {
    this.h2 = h2;
    this.patience = patience;
  }

  /**
   * @param listener called after each commit that leaves a file that should be written anew; says
   *     whether that will soon be done
   */
  void whenOutgrown(BooleanSupplier listener) {
    whenOutgrown = listener;
  }

  /**
   * @param listener called when only another process can open the file again
   */
  void whenStuck(Runnable listener) {
    whenStuck = listener;
  }

  private record Opened(Database database, StoreFile file) {
    boolean broken() {
      return file.store().isClosed();
    }
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    if (closed) {
      throw new SQLNonTransientConnectionException("The embedded database is closed.", "08003");
    }
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
      connection = openedAnew();
    }
    stuckSince = null;
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
   * Closes the database for all that are connected, and writes its file anew; the next connection
   * reads it from there.
   *
   * @param disconnect closes the connections that it knows, while one of ours keeps the database
   *     open; H2 waits for those that remain
   */
  synchronized void compact(Runnable disconnect) throws SQLException {
    StoreFile file;
    try (Connection connection = h2.getConnection();
        Statement statement = connection.createStatement()) {
      file = opened(connection).file();
      disconnect.run();
      statement.execute(LITTLE_PATIENCE);
      shutDown(statement, file);
    }
    awaitClosed(file);
    file.writeAnew();
  }

  private static void shutDown(Statement statement, StoreFile file) throws SQLException {
    boolean closed = false;
    file.closesInOrder(true);
    try {
      statement.execute("shutdown");
      closed = true;
    } finally {
      file.closesInOrder(closed);
    }
  }

  /**
   * Lends no more connections, and closes the file if anybody is still connected: a pool that is
   * closed may just be making a connection.
   */
  @Override
  public synchronized void close() {
    closed = true;
    Opened last = now;
    if (last != null && !last.broken()) {
      last.database().shutdownImmediately();
    }
  }

  /** A connection that is just being closed by another thread may be the one that closes all. */
  private static void awaitClosed(StoreFile file) throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!file.store().isClosed()) {
      if (System.nanoTime() - until > 0) {
        throw new SQLException("The embedded database does not close.");
      }
      LockSupport.parkNanos(MILLISECOND);
    }
  }

  /** Whether the file holds so much that is dead that it should be written anew. */
  synchronized boolean outgrown() {
    Opened opened = now;
    return opened != null && !opened.broken() && opened.file().outgrown();
  }

  /** Whether the disk has room for a second file beside this one. */
  synchronized boolean hasRoomForAnother() {
    Opened opened = now;
    return opened != null && !opened.broken() && opened.file().hasRoomForAnother();
  }

  private Connection connection() throws SQLException {
    return h2.getConnection();
  }

  /**
   * When the disk is full just while H2 opens the file, H2 can leave it locked with nobody to close
   * it: about once in a thousand such moments.
   */
  private Connection openedAnew() throws SQLException {
    try {
      return connection();
    } catch (SQLException e) {
      Instant now = Instant.now();
      if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
        stuckSince = null;
      } else if (stuckSince == null) {
        stuckSince = now;
      } else if (stuckSince.plus(patience).isBefore(now)) {
        stuckSince = now;
        whenStuck.run();
      }
      throw e;
    }
  }

  private Opened opened(Connection connection) throws SQLException {
    Database database =
        ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    Opened known = now;
    if (known == null || known.database() != database) {
      MVStore store = database.getStore().getMvStore();
      // without a thread of its own that writes: a large transaction would leave parts to it, and
      // who commits beside that would not wait for them
      store.setAutoCommitDelay(0);
      known = new Opened(database, new StoreFile(store, () -> whenOutgrown.getAsBoolean()));
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
