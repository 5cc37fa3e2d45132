package org.tenfold.annotation.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.testing.OnPostgres;
import org.tenfold.testing.SharesNothing;

/** Votes of the first version, which had no log, come under one, on either database. */
@SharesNothing
class FirstVersionVotesTest {
  private static final List<String> FIRST =
      List.of(
          "db/migration/V1__people.sql",
          "db/migration/V2__jobs.sql",
          "db/migration/V3__movies_and_clips.sql",
          "folders/first/V4__votes.sql",
          "db/migration/V5__releases.sql",
          "db/migration/V6__benchmarks.sql");
  private static final UUID CLIP = id(100);

  @AutoClose private final HikariDataSource pool = new HikariDataSource();
  @TempDir private Path first;

  @BeforeEach
  void takeMigrationsOfTheFirstVersion() throws IOException {
    for (String file : FIRST) {
      try (InputStream in = getClass().getClassLoader().getResourceAsStream(file)) {
        Files.copy(in, first.resolve(Path.of(file).getFileName()));
      }
    }
  }

  @Test
  void comeUnderALogOnH2() {
    comeUnderALog(h2("first"));
  }

  @Test
  void comeUnderALogOnPostgres() {
    Map<String, String> database = OnPostgres.Server.newDatabase();
    comeUnderALog(
        new DriverManagerDataSource(
            database.get("spring.datasource.url"),
            database.get("spring.datasource.username"),
            database.get("spring.datasource.password")));
  }

  /** What H2 has committed by itself when a start is killed in between. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table vote rename to first_vote",
        "alter table vote rename to first_vote; alter table slot rename to first_slot;"
            + " create table slot (clip_id uuid primary key); create sequence annotator_row",
      })
  void aKilledStartGoesOn(String done) {
    DataSource database = h2("killed" + done.length());
    begin(database);
    JdbcClient.create(database).sql(done).update();

    migrate(database);

    check(database);
  }

  @Test
  void nothingIsDoneTwice() {
    DataSource database = h2("twice");
    comeUnderALog(database);

    migrate(database);

    check(database);
  }

  @Test
  void theTablesAreThoseOfANewDatabase() {
    DataSource database = h2("tables");
    begin(database);
    migrate(database);
    List<String> upgraded = tables(database);

    try (HikariDataSource fresh = new HikariDataSource()) {
      migrate(h2(fresh, "fresh"));
      assertThat(upgraded).isEqualTo(tables(fresh)).hasSizeGreaterThan(300);
    }
  }

  /** Columns in their order, constraints by what they are on, and what Flyway has done. */
  private static List<String> tables(DataSource database) {
    return JdbcClient.create(database)
        .sql(
            """
            select table_name || ' ' || ordinal_position || ' ' || column_name || ' ' || data_type
              || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
            from information_schema.columns where table_schema = 'public'
            union all
            select table_name || ' ' || constraint_type || ' ' || count(*) as line
            from information_schema.table_constraints where table_schema = 'public'
            group by table_name, constraint_type
            union all
            select 'V' || version || ' ' || description || ' ' || script || ' ' || checksum as line
            from flyway_schema_history where version is not null
            order by line
            """)
        .query(String.class)
        .list();
  }

  private void comeUnderALog(DataSource database) {
    begin(database);
    migrate(database);
    check(database);
  }

  private void begin(DataSource database) {
    flyway(database).locations("filesystem:" + first).load().migrate();
    JdbcClient jdbc = JdbcClient.create(database);
    for (int number = 1; number <= 10; number++) {
      jdbc.sql(
              "insert into person (id, username, display_name, panel) values (:id, :name, :name,"
                  + " 'HUMAN')")
          .param("id", id(number))
          .param("name", "person-" + number)
          .update();
    }
    jdbc.sql("insert into project (id, name) values (:id, 'First')").param("id", id(0)).update();
    jdbc.sql(
            """
            insert into movie (id, project_id, title, file_name, media_key, poster_key, size_bytes,
              duration_us, fps, width, height, video_codec, browser_playable, registered_by)
            values (:id, :id, 'A movie', 'a.mp4', 'a', 'b', 1, 9000000, 25, 8, 8, 'h264', true, :by)
            """)
        .param("id", id(0))
        .param("by", id(1))
        .update();
    jdbc.sql(
            """
            insert into clip (id, number, project_id, movie_id, place, start_us, end_us,
              estimated_emotion, status, collector_id, media_key, frames, duration_us)
            values (:id, 7, :project, :project, 1, 0, 1000000, 1, 'ACCEPTED', :by, 'c', 25, 1000000)
            """)
        .param("id", CLIP)
        .param("project", id(0))
        .param("by", id(1))
        .update();
    for (int slot = 1; slot <= 10; slot++) {
      jdbc.sql("insert into slot (clip_id, panel, slot_no) values (:clip, 'HUMAN', :slot)")
          .param("clip", CLIP)
          .param("slot", slot)
          .update();
    }
    for (int slot = 1; slot <= 8; slot++) {
      jdbc.sql("update slot set state = 'VOTED', annotator_id = :who where slot_no = :slot")
          .param("who", id(slot))
          .param("slot", slot)
          .update();
      jdbc.sql(
              """
              insert into vote (id, clip_id, panel, slot_no, annotator_id, emotion, response_ms,
                watched_fraction, replays)
              values (:id, :clip, 'HUMAN', :slot, :who, 2, 1500, 1.01, 1)
              """)
          .param("id", id(200 + slot))
          .param("clip", CLIP)
          .param("slot", slot)
          .param("who", id(slot))
          .update();
    }
    jdbc.sql(
            "update slot set state = 'HELD', annotator_id = :who, token = :who, held_until ="
                + " current_timestamp where slot_no = 9")
        .param("who", id(9))
        .update();
  }

  private static void check(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    TaskProjection replay = new TaskProjection();
    List<String> texts =
        jdbc.sql("select body from vote_event where clip_id = :clip order by seq")
            .param("clip", CLIP)
            .query(String.class)
            .list();
    String head = "";
    for (String text : texts) {
      head = VoteEventCodec.hash(head, text);
      replay.apply(VoteEventCodec.read(text));
    }

    assertThat(texts).hasSize(9);
    assertThat(replay.votes()).isEqualTo(8);
    assertThat(replay.free()).isEqualTo(2);
    assertThat(replay.state()).isEqualTo(AnnotationTask.State.OPEN);
    assertThat(
            jdbc.sql("select head from annotation_task where votes = 8 and free = 2 and number = 7")
                .query(String.class)
                .single())
        .isEqualTo(head);
    assertThat(
            jdbc.sql("select count(*) from slot where state = 'FREE' and token is null")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    VoteEvent voted = VoteEventCodec.read(texts.getLast());
    assertThat(
            jdbc.sql("select position_order from vote where id = :id and watched_fraction = 1")
                .param("id", voted.voteId())
                .query(String.class)
                .single())
        .isEqualTo(voted.vote().order());
  }

  private static void migrate(DataSource database) {
    flyway(database)
        .locations("classpath:db/migration")
        .callbacks(new FirstVersionVotes())
        .load()
        .migrate();
  }

  private static FluentConfiguration flyway(DataSource database) {
    return Flyway.configure().dataSource(database);
  }

  /** A pool, as in use: H2 binds a check to the session that made it. */
  private DataSource h2(String name) {
    return h2(pool, name);
  }

  private static DataSource h2(HikariDataSource pool, String name) {
    pool.setJdbcUrl(
        "jdbc:h2:mem:"
            + name
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    pool.setUsername("sa");
    pool.setPassword("");
    return pool;
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
