package org.tenfold.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the file of the embedded database anew once it has outgrown what it holds. The pool lends
 * nothing meanwhile, so whoever asks for a connection waits: some tenths of a second for 10 MB. Is
 * a connection out for longer, it is tried again later. Safe for any number of threads.
 */
final class Compaction implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  /** So long those who ask for a connection wait for those who have one, in vain at worst. */
  private static final Duration MOST_WAIT = Duration.ofMillis(250);

  /** Within it a connection that is just being made has come into the pool. */
  private static final Duration LEAST_WAIT = Duration.ofMillis(10);

  private static final long MILLISECOND = 1_000_000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int LONGEST_TO_END_SECONDS = 60;

  private final HikariDataSource pool;
  private final DurableDataSource database;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("database-compaction").factory());
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile long notBefore = System.nanoTime();

  /** Only the thread uses it. */
  private Duration pause = FIRST_PAUSE;

  /**
   * @param pool not yet started: it has to be one that can be suspended
   */
  Compaction(HikariDataSource pool, DurableDataSource database) {
    this.pool = pool;
    this.database = database;
    pool.setAllowPoolSuspension(true);
  }

  /**
   * Asks for a compaction soon; asked while one is due, does nothing more.
   *
   * @return whether one is due or at work: false for a while after one that was in vain
   */
  boolean ask() {
    if (System.nanoTime() - notBefore >= 0 && asked.compareAndSet(false, true)) {
      try {
        thread.execute(this::tryNow);
      } catch (RejectedExecutionException ending) {
        asked.set(false);
      }
    }
    return asked.get();
  }

  private void tryNow() {
    try {
      if (database.outgrown() && !(database.hasRoomForAnother() && compactWhenIdle())) {
        postpone();
      } else {
        pause = FIRST_PAUSE;
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      postpone();
      LOG.warn("The embedded database could not be written anew: {}", e.getMessage());
    } finally {
      asked.set(false);
    }
  }

  private void postpone() {
    notBefore = System.nanoTime() + pause.toNanos();
    pause = pause.multipliedBy(2);
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Whether nobody had a connection. */
  private boolean compactWhenIdle() throws InterruptedException, SQLException {
    HikariPoolMXBean lent = pool.getHikariPoolMXBean();
    lent.suspendPool();
    try {
      Thread.sleep(LEAST_WAIT);
      long until = System.nanoTime() + MOST_WAIT.toNanos();
      while (lent.getActiveConnections() > 0) {
        if (System.nanoTime() - until > 0) {
          return false;
        }
        Thread.sleep(1);
      }
      long from = System.nanoTime();
      compact(pool, database);
      LOG.debug(
          "The embedded database was written anew in {}.",
          Duration.ofNanos(System.nanoTime() - from));
      return true;
    } finally {
      lent.resumePool();
    }
  }

  /** Nobody may have a connection; the next one opens the database from its file. */
  static void compact(HikariDataSource pool, DurableDataSource database) throws SQLException {
    HikariPoolMXBean lent = pool.getHikariPoolMXBean();
    database.compact(() -> disconnect(lent));
    lent.softEvictConnections(); // if any was being made
  }

  private static void disconnect(HikariPoolMXBean lent) {
    lent.softEvictConnections();
    long until = System.nanoTime() + MOST_WAIT.toNanos();
    while (lent.getTotalConnections() > 0 && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(MILLISECOND);
    }
  }

  /** Waits for the one at work. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_TO_END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The embedded database is still being written anew.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
