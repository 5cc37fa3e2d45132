package org.tenfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Isolated // whether dead pages are collected in time is a question of processors, too
@Tag("slow")
class DurableDataSourceTest {
  private static final String SETTINGS =
      ";LOCK_TIMEOUT=10000;WRITE_DELAY=3600000;RETENTION_TIME=0;MAX_COMPACT_TIME=0;COMPRESS=TRUE";
  private static final int MEGABYTE = 1 << 20;

  /** What the file may have beyond, however little it holds. */
  private static final int SLACK = MEGABYTE / 2;

  private static final int VOTERS = 4;
  private static final int VOTES_OF_ONE = 500;

  @TempDir private Path folder;

  private HikariDataSource pool;
  private DurableDataSource database;
  private Compaction compaction;
  private JdbcClient jdbc;
  private final AtomicInteger given = new AtomicInteger();
  private final Queue<Sample> commits = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() {
    FullDisk.register();
    FullDisk.FULL.set(false);
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:full:" + folder.resolve("t") + SETTINGS);
    h2.setUser("sa");
    pool = new HikariDataSource();
    pool.setConnectionTimeout(2000);
    database = new DurableDataSource(h2, Duration.ofMillis(500));
    compaction = EmbeddedDatabase.put(pool, database);
    jdbc = JdbcClient.create(pool);
    jdbc.sql("create table vote (id uuid primary key, clip int not null, said varchar(400))")
        .update();
    jdbc.sql("create index vote_clip on vote (clip)").update();
    jdbc.sql("create table clip (id int primary key, votes int not null)").update();
    jdbc.sql("insert into clip select x, 0 from system_range(1, 200)").update();
  }

  @AfterEach
  void close() {
    FullDisk.LOCKED.set(false);
    FullDisk.FULL.set(false);
    compaction.close();
    pool.close();
    database.close();
  }

  @Test
  void whatWasCommittedIsInTheFileAtOnce() throws Exception {
    vote(1);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate("insert into vote values (random_uuid(), 2, 'two')");
      connection.commit();
      statement.executeUpdate("insert into vote values (random_uuid(), 3, 'not committed')");

      // what a crash leaves at this moment
      Path crashed = folder.resolve("crashed.mv.db");
      Files.copy(file(), crashed, StandardCopyOption.REPLACE_EXISTING);
      try (Connection after =
              DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("crashed"), "sa", "");
          var rows = after.createStatement().executeQuery("select listagg(clip, ' ') from vote")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("1 2");
      }
      connection.rollback();
    }
  }

  /**
   * A disk that answers late keeps people connected, too: then the file is collected for a second,
   * and is larger meanwhile.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theFileStaysSmallWhileManyVote(boolean somebodyStaysConnected) throws Exception {
    jdbc.sql(
            "insert into vote select random_uuid(), mod(x, 200) + 1, repeat('Happy', 20)"
                + " from system_range(1, 10000)")
        .update();
    long before = compacted();

    AtomicBoolean voting = new AtomicBoolean(true);
    try (ExecutorService people = Executors.newFixedThreadPool(VOTERS + 1)) {
      Future<?> slow =
          people.submit(() -> somebodyStaysConnected ? stayConnectedWhile(voting) : null);
      List<Future<?>> all = new ArrayList<>();
      for (int voter = 0; voter < VOTERS; voter++) {
        all.add(people.submit(() -> voteMany()));
      }
      try {
        for (Future<?> voter : all) {
          voter.get();
        }
      } finally {
        voting.set(false);
      }
      slow.get();
    }
    assertThat(jdbc.sql("select sum(votes) from clip").query(Integer.class).single())
        .isEqualTo(VOTERS * VOTES_OF_ONE);
    long after = compacted();

    double ofOne = (after - before) / (double) (VOTERS * VOTES_OF_ONE);
    assertThat(ofOne).isLessThan(1000);
    double[] times =
        commits.stream().mapToDouble(one -> one.times(before, ofOne)).sorted().toArray();
    assertThat(times).hasSize(VOTERS * VOTES_OF_ONE);
    assertThat(times[times.length / 2]).isLessThan(2);
    // 25 kB are written with each commit: uncollected, they were 50 MB
    assertThat(times[times.length - 1]).isLessThan(3.5);
  }

  private @Nullable Void stayConnectedWhile(AtomicBoolean voting) throws Exception {
    while (voting.get()) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.executeQuery("select count(*) from clip").close();
        Thread.sleep(400); // longer than a compaction waits
      }
    }
    return null;
  }

  /** The size of the file after a commit. */
  private record Sample(int votes, long size) {
    /** So many times as large as what it holds. */
    double times(long before, double ofOne) {
      return (size - SLACK) / (before + ofOne * votes);
    }
  }

  /** Its size when it is written anew as a whole. */
  private long compacted() throws SQLException {
    Compaction.compact(pool, database);
    return size();
  }

  @Test
  void theFileIsStillItsOwnersAlone() throws Exception {
    Set<PosixFilePermission> owners = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(file(), owners);

    Compaction.compact(pool, database);
    vote(1);

    assertThat(Files.getPosixFilePermissions(file())).isEqualTo(owners);
  }

  @Test
  void whoeverHasAConnectionKeepsItWhileTheFileGrows() throws Exception {
    try (Connection slow = pool.getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.executeUpdate("insert into vote values (random_uuid(), 199, 'slow')");
      for (int round = 0; round < 3; round++) {
        overwrite();
      }
      statement.executeUpdate("insert into vote values (random_uuid(), 200, 'slow')");
      slow.commit();
    }

    assertThat(
            jdbc.sql("select clip from vote where said = 'slow' order by clip")
                .query(Integer.class)
                .list())
        .containsExactly(199, 200);
    await()
        .until(
            () -> {
              vote(1);
              return size() < MEGABYTE;
            });
  }

  /** Far more than all that the file holds. */
  private void overwrite() {
    jdbc.sql("create table filling as select x, random_uuid() as y from system_range(1, 20000)")
        .update();
    jdbc.sql("drop table filling").update();
  }

  @Test
  void aDiskThatWasFullForAMomentStopsNothingForGood() {
    vote(1);
    FullDisk.FULL.set(true);

    assertThatThrownBy(() -> vote(2)).isInstanceOf(DataAccessException.class);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> vote(3)).isInstanceOf(DataAccessException.class);
    }
    FullDisk.FULL.set(false);

    eventually(() -> vote(4));
    assertThat(jdbc.sql("select clip from vote order by clip").query(Integer.class).list())
        .containsExactly(1, 4);
    for (int i = 0; i < 20; i++) {
      vote(5);
    }
  }

  /** Whoever waits for another's write finds the database closed when that fails. */
  @Test
  void nobodyIsToldOfAStoredVoteThatAFullDiskDidNotTake() throws Exception {
    Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    AtomicReference<UUID> newest = new AtomicReference<>();
    try (ExecutorService voters = Executors.newFixedThreadPool(2 * VOTERS)) {
      for (int round = 0; round < 4; round++) {
        List<Future<?>> all = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
          all.add(voters.submit(() -> acknowledgeUntilRefused(acknowledged, newest)));
          all.add(voters.submit(() -> confirmUntilRefused(acknowledged, newest)));
        }
        Thread.sleep(20);
        FullDisk.FULL.set(true);
        for (Future<?> voter : all) {
          voter.get();
        }
        FullDisk.FULL.set(false);
        eventually(() -> vote(8));
      }
    }

    assertThat(acknowledged).isNotEmpty();
    assertThat(jdbc.sql("select id from vote").query(UUID.class).list()).containsAll(acknowledged);
  }

  private void acknowledgeUntilRefused(Queue<UUID> acknowledged, AtomicReference<UUID> newest) {
    try {
      while (true) {
        UUID id = UUID.randomUUID();
        newest.set(id);
        jdbc.sql("insert into vote values (?, 9, 'x')").param(id).update();
        acknowledged.add(id);
      }
    } catch (DataAccessException refused) {
      // the disk is full
    }
  }

  /** Memory shows what no file holds yet: who tells somebody of it waits for the file first. */
  private void confirmUntilRefused(Queue<UUID> acknowledged, AtomicReference<UUID> newest) {
    try {
      while (!FullDisk.FULL.get()) {
        UUID id = newest.get();
        boolean there =
            id != null
                && jdbc.sql("select 1 from vote where id = ?")
                    .param(id)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
        jdbc.sql("update vote set id = id where 1 = 0").update();
        if (there) {
          acknowledged.add(id);
        }
      }
    } catch (DataAccessException refused) {
      // the disk is full
    }
  }

  /**
   * Who closes the last connection to a broken database may take the next one out of H2's list. A
   * long trial: about once in a thousand rounds H2 itself keeps the file locked when the disk is
   * full just while it opens it, and only a restart helps (docs/decisions/0023).
   */
  @Tag("long")
  @Test
  void aDiskThatIsFullNowAndThenLeavesAsManyConnectionsAsBefore() throws Exception {
    try (ExecutorService voters = Executors.newFixedThreadPool(VOTERS)) {
      for (int round = 0; round < 40; round++) {
        List<Future<?>> all = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
          all.add(voters.submit(this::voteUntilRefused));
        }
        Thread.sleep(20);
        FullDisk.FULL.set(true);
        Thread.sleep(5);
        FullDisk.FULL.set(false);
        for (Future<?> voter : all) {
          voter.get();
        }
      }
    }
    eventually(() -> vote(7));

    List<Connection> together = new ArrayList<>();
    for (int i = 0; i < VOTERS; i++) {
      together.add(pool.getConnection());
    }
    for (Connection connection : together) {
      connection.close();
    }
  }

  /** H2 can leave it so when the disk is full just while it opens the file. */
  @Test
  void aFileThatStaysLockedWithNobodyToCloseItIsSaid() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    database.whenStuck(stuck::countDown);
    vote(1);
    FullDisk.LOCKED.set(true);
    FullDisk.FULL.set(true);
    assertThatThrownBy(() -> vote(2)).isInstanceOf(DataAccessException.class);
    FullDisk.FULL.set(false);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              boolean over = stuck.getCount() == 0;
              if (!over) {
                assertThatThrownBy(() -> vote(3)).isInstanceOf(DataAccessException.class);
              }
              return over;
            });

    FullDisk.LOCKED.set(false);
    eventually(() -> vote(4));
  }

  @Test
  void aClosedDatabaseIsSaidAsSuch() {
    FullDisk.FULL.set(true);

    assertThatThrownBy(() -> vote(1)).isInstanceOf(DataAccessResourceFailureException.class);
  }

  @Test
  void whoeverIsInterruptedWhileWritingStopsNobody() throws Exception {
    try (HikariDataSource plain = new HikariDataSource()) {
      plain.setDataSource(
          EmbeddedDatabase.at(
              "jdbc:h2:file:" + folder.resolve("interrupted") + SETTINGS, "sa", ""));
      JdbcClient votes = JdbcClient.create(plain);
      votes.sql("create table vote (clip int not null, said varchar(4000))").update();
      for (int i = 0; i < 200; i++) {
        Thread cancelled = Thread.ofPlatform().start(() -> voteSome(votes));
        Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextInt(20_000_000)));
        cancelled.interrupt();
        votes.sql("insert into vote (clip) values (-1)").update();
        cancelled.join();
      }

      assertThat(
              votes.sql("select count(*) from vote where clip = -1").query(Integer.class).single())
          .isEqualTo(200);
    }
  }

  private void voteUntilRefused() {
    try {
      for (int i = 0; i < 50; i++) {
        vote(6);
      }
    } catch (DataAccessException full) {
      // as it should be
    }
  }

  private static void voteSome(JdbcClient votes) {
    try {
      for (int i = 0; i < 10; i++) {
        votes.sql("insert into vote values (1, repeat('x', 4000))").update();
      }
    } catch (DataAccessException cancelled) {
      // is told that nothing was written
    }
  }

  /** Connections that were open before may fail once each. */
  private static void eventually(Runnable attempt) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(1))
        .ignoreExceptionsInstanceOf(DataAccessException.class)
        .untilAsserted(attempt::run);
  }

  private @Nullable Void voteMany() throws SQLException {
    for (int i = 0; i < VOTES_OF_ONE; i++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        int clip = 1 + i % 200;
        statement.executeUpdate(
            "insert into vote values ('" + UUID.randomUUID() + "', " + clip + ", 'Happy')");
        statement.executeUpdate("update clip set votes = votes + 1 where id = " + clip);
        connection.commit();
        commits.add(new Sample(given.incrementAndGet(), size()));
      }
    }
    return null;
  }

  private void vote(int clip) {
    jdbc.sql("insert into vote values (random_uuid(), :clip, 'Happy')")
        .param("clip", clip)
        .update();
  }

  private Path file() {
    return folder.resolve("t.mv.db");
  }

  private long size() {
    return file().toFile().length();
  }
}
