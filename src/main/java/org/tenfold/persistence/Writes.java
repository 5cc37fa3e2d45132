package org.tenfold.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Component;

/**
 * Writes that go to the database together, in their order, within the caller's transaction.
 * PostgreSQL takes them in one round trip, and waiting for an answer to each was half the time of a
 * vote; the embedded database has no way to save, and would read several in one text anew each
 * time. Thread-safe.
 */
@Component
public class Writes {
  private final JdbcOperations jdbc;

  Writes(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws IncorrectUpdateSemanticsDataAccessException when one of them changes no row or several:
   *     the transaction must be rolled back then
   */
  public void run(List<Write> writes) {
    jdbc.execute((ConnectionCallback<Integer>) connection -> run(writes, connection));
  }

  /** How many rows were changed. */
  private static int run(List<Write> writes, Connection connection) throws SQLException {
    boolean together = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    if (together) {
      require(writes, allAtOnce(writes, connection));
    } else {
      for (Write write : writes) {
        require(List.of(write), allAtOnce(List.of(write), connection));
      }
    }
    return writes.size();
  }

  /** How many rows each of them changed. */
  private static List<Integer> allAtOnce(List<Write> writes, Connection connection)
      throws SQLException {
    String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
    List<Integer> changed = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 1;
      for (Write write : writes) {
        for (Object value : write.values()) {
          StatementCreatorUtils.setParameterValue(
              statement, place++, SqlTypeValue.TYPE_UNKNOWN, value);
        }
      }
      statement.execute();
      for (int i = 0; i < writes.size(); i++) {
        changed.add(statement.getUpdateCount());
        statement.getMoreResults();
      }
    }
    return changed;
  }

  private static void require(List<Write> writes, List<Integer> changed) {
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i) != 1) {
        throw new IncorrectUpdateSemanticsDataAccessException(
            changed.get(i) + " rows were changed by " + writes.get(i).sql());
      }
    }
  }
}
