package org.tenfold.job;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.worker.StoppedException;

/** The times when the database or the media store is away: work that is done waits them out. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

  private Outage() {}

  /**
   * Does it, and while what it needs is away does it again, for a day at most.
   *
   * @param act may be done twice: the answer to the first time may have been lost
   * @param stop ends the waiting
   * @throws StoppedException when {@code stop} became true while it waited
   */
  static <T> T outlast(Supplier<T> act, BooleanSupplier stop) {
    long begun = System.nanoTime();
    long said = begun - BETWEEN_WORDS.toNanos();
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        return act.get();
      } catch (RuntimeException e) {
        long now = System.nanoTime();
        if (!isOne(e) || now - begun > PATIENCE.toNanos()) {
          throw e;
        }
        if (now - said >= BETWEEN_WORDS.toNanos()) {
          said = now;
          LOG.warn("Database or media store are away; a job waits for them: {}", e.toString());
        }
      }
      rest(pause, stop);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private static void rest(Duration pause, BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      throw new StoppedException();
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /** Whether the same may well succeed later, when what is away is back. */
  static boolean isOne(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreachableException
          || cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && (isOne(sql.getSQLState()) || isLost(sql)))) {
        return true;
      }
    }
    return false;
  }

  /** The pool's word for a connection that broke while it was lent; it has no state. */
  private static boolean isLost(SQLException said) {
    return said.getSQLState() == null
        && String.valueOf(said.getMessage()).endsWith("onnection is closed");
  }

  /**
   * By the classes of SQL: 08 no connection, 40 rolled back by the database, 53 and 58 it lacks
   * memory, disk or files, 57P it is being shut down or started; the numbers are H2's, for closed
   * and for cannot write.
   */
  private static boolean isOne(@Nullable String state) {
    return state != null && state.matches("(08|40|53|58).*|57P.*|90020|90028|90031|90098|90121");
  }
}
