package org.tenfold.job;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.database.DatabaseAway;
import org.tenfold.error.UnreachableException;
import org.tenfold.logging.Cause;
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
    return DatabaseAway.caused(failure)
        || Cause.chain(failure).stream().anyMatch(Outage::mayDoNextTime);
  }

  /** The store is away, or the database took back what it would do at another time (class 40). */
  private static boolean mayDoNextTime(Throwable link) {
    return link instanceof UnreachableException
        || link instanceof SQLTransientException
        || (link instanceof SQLException said
            && said.getSQLState() != null
            && said.getSQLState().startsWith("40"));
  }
}
