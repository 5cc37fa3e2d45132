package org.tenfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power cut leaves holds every vote whose commit had returned. */
class PowerCutTest {
  private static final int CUTS = 60;
  private static final int IMPORTED_AT_ONCE = 80_000;
  private static final int BATCH = 500;

  /** Between two votes, whose commits sync all: so that much is not synced. */
  private static final long PAUSE_NANOS = 300_000_000;

  @TempDir private Path folder;

  private final AtomicInteger committed = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void aLaterWriteIsNeverThereWithoutAnEarlierOne() throws Exception {
    InOrder.register();
    PowerCutDisk.register();
    Random random = new Random(7);
    try (FileChannel file = FilePath.get("inorder:cut:" + folder.resolve("f")).open("rw")) {
      for (int i = 1; i <= 100; i++) {
        // now further behind, now over what is there, as H2 does
        file.write(ByteBuffer.wrap(new byte[] {(byte) i}), 4096L * (i % 7));
        byte[] left = PowerCutDisk.image(random);
        int newest = 0;
        for (byte one : left) {
          newest = Math.max(newest, one);
        }
        assertThat(newest).isGreaterThanOrEqualTo(i - 1);
      }
      file.write(ByteBuffer.wrap(new byte[] {101}), 0);
      file.truncate(1);
      for (int i = 0; i < 20; i++) {
        byte[] left = PowerCutDisk.image(random);
        assertThat(left.length > 1 || left[0] == 101).isTrue();
      }
    }
  }

  /** As a chunk of H2, which is believed when its first and its last block are there. */
  @Test
  void theLastBlockOfAWriteIsNeverThereWithoutThoseBeforeIt() throws Exception {
    InOrder.register();
    PowerCutDisk.register();
    Random random = new Random(7);
    byte[] chunk = new byte[5 * 4096];
    try (FileChannel file = FilePath.get("inorder:cut:" + folder.resolve("f")).open("rw")) {
      for (byte i = 1; i <= 20; i++) {
        Arrays.fill(chunk, i);
        ByteBuffer from = ByteBuffer.wrap(chunk);

        assertThat(file.write(from, 0)).isEqualTo(chunk.length);

        assertThat(from.hasRemaining()).isFalse();
        byte[] left = PowerCutDisk.image(random);
        for (int at = 0; at < chunk.length - 4096; at++) {
          assertThat(left[at]).isEqualTo(i);
        }
      }
    }
  }

  /** A long trial: files tear only now and then, and each cut's file has to be opened. */
  @Tag("long")
  @Test
  void noVoteIsLostAndTheFileOpens() throws Exception {
    InOrder.register();
    PowerCutDisk.register();
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:inorder:cut:"
            + folder.resolve("t")
            + ";WRITE_DELAY=3600000;RETENTION_TIME=0;MAX_COMPACT_TIME=0;COMPRESS=TRUE");
    h2.setUser("sa");
    Random random = new Random(7);
    try (HikariDataSource pool = new HikariDataSource();
        ExecutorService people = Executors.newFixedThreadPool(2)) {
      pool.setDataSource(new DurableDataSource(h2));
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create table vote (id uuid primary key, clip uuid, said varchar(100))");
        statement.execute("create index vote_clip on vote (clip)");
      }
      Future<?> voter = people.submit(() -> vote(pool));
      Future<?> importer = people.submit(() -> importMany(pool));
      try {
        for (int cut = 0; cut < CUTS; cut++) {
          Thread.sleep(50 + random.nextInt(150));
          int least = committed.get();
          Path left = folder.resolve("cut" + cut + ".mv.db");
          Files.write(left, PowerCutDisk.image(random));
          assertThat(votesIn(left)).as("votes after cut %d", cut).isGreaterThanOrEqualTo(least);
          Files.delete(left);
        }
      } finally {
        over.set(true);
      }
      voter.get();
      importer.get();
    }
  }

  private static int votesIn(Path file) throws SQLException {
    String name = file.toString().replace(".mv.db", "");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*), count(clip) from vote where said = 'Happy'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private @Nullable Void vote(HikariDataSource pool) throws SQLException {
    while (!over.get()) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("insert into vote values (random_uuid(), random_uuid(), 'Happy')");
      }
      committed.incrementAndGet();
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return null;
  }

  /** Much in one transaction, which H2 stores in parts before it ends. */
  private @Nullable Void importMany(HikariDataSource pool) throws SQLException {
    while (!over.get()) {
      try (Connection connection = pool.getConnection();
          PreparedStatement row =
              connection.prepareStatement(
                  "insert into vote values (?, ?, repeat('imported', 10))")) {
        connection.setAutoCommit(false);
        for (int i = 1; i <= IMPORTED_AT_ONCE && !over.get(); i++) {
          row.setObject(1, UUID.randomUUID());
          row.setObject(2, UUID.randomUUID());
          row.addBatch();
          if (i % BATCH == 0) {
            row.executeBatch();
          }
        }
        connection.rollback(); // so that the file stays small, and the test quick
      }
    }
    return null;
  }
}
