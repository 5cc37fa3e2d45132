package org.tenfold.transfer.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.tenfold.error.InvalidInput;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows as lines of JSON, and back. Keeps no more than {@value #BATCH} of them. Runs in the caller's
 * transaction.
 */
@Repository
public class Rows {
  private static final int BATCH = 1000;

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("\n").build();

  private final JdbcTemplate jdbc;

  public Rows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row on its way.
   *
   * @param values in the order of the table's columns
   */
  public record Row(Table table, @Nullable Object[] values) {
    public @Nullable Object get(String column) {
      return values[place(column)];
    }

    public void set(String column, @Nullable Object value) {
      values[place(column)] = value;
    }

    private int place(String column) {
      return table.columns().stream().map(Column::name).toList().indexOf(column);
    }
  }

  /** What is done with each row before it goes on. */
  @FunctionalInterface
  public interface Passing {
    /**
     * @return false to leave it out
     */
    boolean pass(Row row);
  }

  public static String allOf(Table table) {
    return "select " + names(table) + " from " + table.name();
  }

  private static String names(Table table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /**
   * @param sql a query of the table's columns in their order
   * @param out stays open
   * @return how many were written
   */
  public long write(
      Table table, String sql, List<UUID> parameters, OutputStream out, Passing passing) {
    long[] rows = {0};
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), new LeftOpen(out))) {
      jdbc.query(
          connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(BATCH);
            for (int place = 0; place < parameters.size(); place++) {
              statement.setObject(place + 1, parameters.get(place));
            }
            return statement;
          },
          (RowCallbackHandler)
              found -> {
                @Nullable Object[] values = new Object[table.columns().size()];
                for (int place = 0; place < values.length; place++) {
                  values[place] = table.columns().get(place).read(found, place + 1);
                }
                Row row = new Row(table, values);
                if (passing.pass(row)) {
                  write(json, row);
                  rows[0]++;
                }
              });
    }
    return rows[0];
  }

  private static void write(JsonGenerator json, Row row) {
    json.writeStartObject();
    for (int place = 0; place < row.values().length; place++) {
      Object value = row.values()[place];
      if (value != null) {
        Column column = row.table().columns().get(place);
        json.writeName(column.name());
        column.write(json, value);
      }
    }
    json.writeEndObject();
  }

  /**
   * @throws InvalidInput at the first line that is no row of this table
   */
  public static long read(Table table, InputStream in, Consumer<Row> rows) {
    Map<String, Integer> places = new HashMap<>();
    table.columns().forEach(one -> places.put(one.name(), places.size()));
    long count = 0;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), new LeftOpenIn(in))) {
      while (next(json, table, count)) {
        Row row = row(table, places, json, count + 1);
        count++;
        rows.accept(row);
      }
    }
    return count;
  }

  private static boolean next(JsonParser json, Table table, long count) {
    try {
      return json.nextToken() != null;
    } catch (RuntimeException malformed) {
      throw damaged(table, count + 1, malformed);
    }
  }

  private static Row row(Table table, Map<String, Integer> places, JsonParser json, long line) {
    @Nullable Object[] values = new Object[table.columns().size()];
    try {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("no row");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        Integer place = places.get(json.currentName());
        if (place == null) {
          throw new IllegalArgumentException("no column");
        }
        json.nextToken();
        values[place] = table.columns().get(place).read(json);
      }
    } catch (RuntimeException malformed) {
      throw damaged(table, line, malformed);
    }
    return new Row(table, values);
  }

  private static InvalidInput damaged(Table table, long line, RuntimeException cause) {
    return new InvalidInput(cause, "transfer.row-damaged", table.name(), line);
  }

  /**
   * @param mayBeHere whether a row whose key is taken is left as it is here
   * @return how many lines there were, and how many of them are new here
   */
  public Stored insert(Table table, InputStream in, boolean mayBeHere, Passing passing) {
    String sql =
        "insert into %s (%s) values (%s)%s"
            .formatted(
                table.name(),
                names(table),
                String.join(", ", Collections.nCopies(table.columns().size(), "?")),
                mayBeHere ? " on conflict do nothing" : "");
    try {
      return jdbc.execute(
          (ConnectionCallback<Stored>)
              connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                  Batch batch = new Batch(statement);
                  long lines =
                      read(
                          table,
                          in,
                          row -> {
                            if (passing.pass(row)) {
                              batch.add(row);
                            }
                          });
                  batch.send();
                  return new Stored(lines, batch.stored);
                }
              });
    } catch (DataIntegrityViolationException refused) {
      throw new InvalidInput(refused, "transfer.row-refused", table.name());
    }
  }

  /**
   * @param fresh those that were not here before
   */
  public record Stored(long lines, long fresh) {}

  /** SQL that fails within a callback of ours is translated by {@link JdbcTemplate} further out. */
  private static final class Batch {
    private final PreparedStatement statement;
    private int waiting;
    private long stored;

    Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    void add(Row row) {
      try {
        for (int place = 0; place < row.values().length; place++) {
          Object value = row.values()[place];
          if (value == null) {
            statement.setNull(place + 1, row.table().columns().get(place).sqlType());
          } else {
            statement.setObject(place + 1, value);
          }
        }
        statement.addBatch();
        if (++waiting == BATCH) {
          send();
        }
      } catch (SQLException e) {
        throw sneaky(e);
      }
    }

    void send() throws SQLException {
      if (waiting > 0) {
        for (int changed : statement.executeBatch()) {
          stored += changed == 0 ? 0 : 1; // or SUCCESS_NO_INFO
        }
      }
      waiting = 0;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
      throw (E) e;
    }
  }

  public long count(String sql, UUID project) {
    Long count = jdbc.queryForObject(sql, Long.class, project);
    return count == null ? 0 : count;
  }

  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void flush() {
      // a flush for each table makes many small blocks
    }

    @Override
    public void close() {
      // whoever opened it closes it
    }
  }

  private static final class LeftOpenIn extends java.io.FilterInputStream {
    LeftOpenIn(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // its hash is still to be taken
    }
  }
}
