package org.tenfold.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.tenfold.logging.Cause;

/** Tells an outage of the database from a fault of ours: nobody did anything wrong, and it ends. */
public final class DatabaseAway {
  /** Of SQL states, by their first letters: no connection; no memory, disk or place; shut down. */
  private static final Set<String> AWAY = Set.of("08", "53", "57P", "58");

  /** H2 has closed itself, or cannot write (its codes are these numbers too). */
  private static final Set<String> H2_CLOSED = Set.of("90020", "90028", "90031", "90098", "90121");

  private static final String POOL = "com.zaxxer.hikari.";

  private DatabaseAway() {}

  /** Whether that is what lies at the bottom of it. */
  public static boolean caused(Throwable thrown) {
    return Cause.chain(thrown).stream().anyMatch(DatabaseAway::says);
  }

  private static boolean says(Throwable link) {
    return switch (link) {
      case CannotGetJdbcConnectionException none -> true;
      case DataAccessResourceFailureException lost -> true;
      case SQLTransientConnectionException none -> true;
      case SQLNonTransientConnectionException none -> true;
      case SQLRecoverableException lost -> true;
      case SQLException said -> isAway(said) || isThePools(said);
      default -> false;
    };
  }

  private static boolean isAway(SQLException said) {
    String state = said.getSQLState();
    return H2_CLOSED.contains(Integer.toString(said.getErrorCode()))
        || (state != null
            && (H2_CLOSED.contains(state) || AWAY.stream().anyMatch(state::startsWith)));
  }

  /**
   * It has no state: no connection to give, or one that broke. A rollback that fails so hides the
   * state of what failed before it.
   */
  private static boolean isThePools(SQLException said) {
    StackTraceElement[] top = said.getStackTrace();
    return (top.length > 0 && top[0].getClassName().startsWith(POOL))
        || (said.getSQLState() == null
            && String.valueOf(said.getMessage()).endsWith("onnection is closed"));
  }
}
