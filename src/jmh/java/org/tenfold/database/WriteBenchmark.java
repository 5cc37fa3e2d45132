package org.tenfold.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/**
 * What votes do to the file of the embedded database: eight threads, each transaction an update and
 * an insert into tables with random keys and two or three indices each, as ours are. Prints how
 * long transactions took, how large the file was at most, and what {@code SHUTDOWN COMPACT} makes
 * of it. Arguments: seconds, rows there before, and the pause after each transaction in
 * milliseconds.
 */
public final class WriteBenchmark {
  private static final int THREADS = 8;
  private static final int SLOTS = 700;
  private static final String H2 = ";WRITE_DELAY=3600000;RETENTION_TIME=0";
  private static final String MORE = ";MAX_COMPACT_TIME=0;COMPRESS=TRUE";

  /** Until then the file is on its way from the rows that were there before. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  /** H2's codes of a lock that somebody else has, and of a deadlock. */
  private static final Set<Integer> BUSY = Set.of(50200, 40001);

  private final Path file;
  private final HikariDataSource pool;
  private final Duration pause;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  private WriteBenchmark(Path file, HikariDataSource pool, Duration pause) {
    this.file = file;
    this.pool = pool;
    this.pause = pause;
  }

  public static void main(String... args) throws Exception {
    System.setProperty("logback.configurationFile", "logback-command.xml"); // the pool says much
    Duration length = Duration.ofSeconds(Long.parseLong(args[0]));
    int rows = Integer.parseInt(args[1]);
    Duration pause = Duration.ofMillis(args.length > 2 ? Long.parseLong(args[2]) : 0);
    Path folder = Files.createTempDirectory("write-benchmark");
    String url = EmbeddedDatabase.URL + folder.resolve("t");
    Path file = folder.resolve("t.mv.db");
    try (HikariDataSource pool = new HikariDataSource();
        Compaction compaction =
            EmbeddedDatabase.put(pool, EmbeddedDatabase.at(url + H2 + MORE, "sa", ""))) {
      pool.setMaximumPoolSize(THREADS + 4);
      WriteBenchmark benchmark = new WriteBenchmark(file, pool, pause);
      benchmark.fill(rows);
      long most = benchmark.run(length);
      long[] sorted = benchmark.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      compaction.close();
      pool.close();
      long compacted = compacted(url, file);
      System.out.printf(
          Locale.ROOT,
          "%d transactions, %.0f a second; p50 %d, p95 %d, p99 %d ms; at most %d kB, compacted %d kB, ratio %.2f%n",
          sorted.length,
          sorted.length / (double) length.toSeconds(),
          millis(sorted, 0.50),
          millis(sorted, 0.95),
          millis(sorted, 0.99),
          most >> 10,
          compacted >> 10,
          most / (double) compacted);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void fill(int rows) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table event(id uuid primary key, clip uuid not null, person uuid, kind varchar(20),"
              + " at timestamp with time zone default current_timestamp, words varchar(200), chain varchar(64))");
      statement.execute("create index event_clip on event(clip, at)");
      statement.execute("create index event_person on event(person, at)");
      statement.execute(
          "create table slot(id int primary key, clip uuid, person uuid, token uuid, state varchar(20),"
              + " until timestamp with time zone)");
      statement.execute("create unique index slot_token on slot(token)");
      statement.execute("create index slot_until on slot(until)");
      statement.execute(
          "insert into slot select x, random_uuid(), null, random_uuid(), 'FREE', current_timestamp"
              + " from system_range(1,"
              + SLOTS
              + ")");
      statement.execute(
          "insert into event select random_uuid(), (select clip from slot where id = mod(x, "
              + SLOTS
              + ") + 1), random_uuid(), 'VOTE', current_timestamp, repeat('word ', 10), repeat('a', 64)"
              + " from system_range(1,"
              + rows
              + ")");
    }
  }

  /**
   * @return the most bytes that the file had
   */
  private long run(Duration length) throws Exception {
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    long most = 0;
    try (ExecutorService crowd = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        writers.add(
            crowd.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    write(random);
                    Thread.sleep(pause);
                  }
                  return null;
                }));
      }
      while (System.nanoTime() < end) {
        if (System.nanoTime() - begin > SETTLING.toNanos()) {
          most = Math.max(most, bytes());
        }
        Thread.sleep(10);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    return most;
  }

  private void write(Random random) throws SQLException {
    int slot = 1 + random.nextInt(SLOTS);
    long begin = System.nanoTime();
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement hold =
              connection.prepareStatement(
                  "update slot set person = random_uuid(), token = random_uuid(), until = current_timestamp,"
                      + " state = 'HELD' where id = ?");
          PreparedStatement log =
              connection.prepareStatement(
                  "insert into event values (random_uuid(), (select clip from slot where id = ?), random_uuid(),"
                      + " 'CLAIM', current_timestamp, 'w', repeat('b', 64))")) {
        hold.setInt(1, slot);
        hold.executeUpdate();
        log.setInt(1, slot);
        log.executeUpdate();
      }
      connection.commit();
    } catch (SQLException twoAtOnce) {
      if (!BUSY.contains(twoAtOnce.getErrorCode())) {
        throw twoAtOnce;
      }
    }
    nanos.add(System.nanoTime() - begin);
  }

  /** Zero for the moment in which a new file takes the old one's place. */
  private long bytes() throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException between) {
      return 0;
    }
  }

  private static long compacted(String url, Path file) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }
    return Files.size(file);
  }

  private static long millis(long[] sorted, double share) {
    return Duration.ofNanos(sorted[(int) (sorted.length * share)]).toMillis();
  }
}
