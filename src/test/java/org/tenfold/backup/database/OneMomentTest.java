package org.tenfold.backup.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.transfer.table.Table;

/** Two tables that do not refer to each other, always written together. */
class OneMomentTest {
  private static final int READINGS = 3;
  private static final int PAUSE_MS = 60;

  @TempDir private Path folder;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final CountDownLatch begun = new CountDownLatch(100);

  @Test
  void tablesAreOfTheSameMomentHoweverLateTheyAreRead() throws Exception {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:file:" + folder.resolve("t") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    database.setUser("sa");
    database.setPassword("");
    try (Connection open = database.getConnection();
        Statement statement = open.createStatement()) {
      statement.execute("create table entry (id uuid primary key)");
      statement.execute("create table vote (id uuid primary key)");
      Thread writer = Thread.ofPlatform().start(() -> write(database));
      begun.await();
      for (int reading = 0; reading < READINGS; reading++) {
        Set<String> before = Set.copyOf(acknowledged);
        Map<String, Set<String>> seen = read(database);
        assertThat(seen.get("vote")).isEqualTo(seen.get("entry")).containsAll(before);
      }
      enough.set(true);
      writer.join();
    }
  }

  private void write(JdbcDataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement entry = connection.prepareStatement("insert into entry values (?)");
        PreparedStatement vote = connection.prepareStatement("insert into vote values (?)")) {
      connection.setAutoCommit(false);
      while (!enough.get()) {
        UUID id = UUID.randomUUID();
        vote.setObject(1, id);
        vote.execute();
        entry.setObject(1, id);
        entry.execute();
        connection.commit();
        acknowledged.add(id.toString());
        begun.countDown();
        // what is read again and again stays small
        LockSupport.parkNanos(1_000_000);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Set<String>> read(JdbcDataSource database) throws Exception {
    Map<String, Set<String>> seen = new HashMap<>();
    try (OneMoment moment = OneMoment.of(database)) {
      for (Table table : moment.tables()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        moment.write(table, out);
        seen.put(
            table.name(),
            out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll(".*\"([0-9a-f-]{36})\".*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new)));
        Thread.sleep(PAUSE_MS);
      }
    }
    return seen;
  }
}
