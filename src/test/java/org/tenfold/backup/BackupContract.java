package org.tenfold.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.backup.file.BackupManifest;
import org.tenfold.backup.file.WholeBackup;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** A whole server in a folder while people vote, and a server of it in another database. */
abstract class BackupContract extends ServerTest {
  private static final int CLIPS = 4;
  private static final int PEOPLE = 10;

  @Autowired private DataSource database;
  @Autowired private MediaStore store;
  @Autowired private DataFolder data;
  @Autowired private AnnotationService annotation;
  @Autowired private JdbcClient jdbc;

  @TempDir Path folder;

  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<PersonId> annotators = new ArrayList<>();
  private Backup backup;

  @BeforeEach
  void clipsToJudge() {
    given.forgetClips();
    given.collect(given.aProject(), Fixtures.SIMPLE);
    given.nobodyMustWatch();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    for (int clip = 0; clip < CLIPS; clip++) {
      given.anAcceptedClip(movie, collector, curator);
    }
    for (int person = 0; person < PEOPLE; person++) {
      annotators.add(given.a(Role.ANNOTATOR));
    }
    backup = new Backup(database, store, data);
  }

  @AfterEach
  void nothingLeft() {
    given.forgetClips();
  }

  /** A new, empty database. */
  private DataSource embedded(String name) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:file:"
            + folder.resolve(name)
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    h2.setUser("sa");
    h2.setPassword("");
    return h2;
  }

  private Restore into(DataSource target) {
    return new Restore(target, flyway -> flyway.migrate(), store, data);
  }

  private void vote(PersonId annotator) {
    for (int round = 0; round < CLIPS / 2; round++) {
      for (Assignment held : annotation.claim(annotator, 2)) {
        acknowledged.add(
            annotation.vote(held.token(), annotator, Fixtures.aVote(Label.of(3))).id());
      }
    }
  }

  @Test
  void noAcknowledgedVoteIsMissingAndNoneIsHalf() throws Exception {
    for (PersonId annotator : annotators.subList(0, 3)) {
      vote(annotator);
    }
    CountDownLatch voting = new CountDownLatch(1);
    Thread others =
        Thread.ofVirtual()
            .start(
                org.tenfold.scope.Scope.keeping(
                    () -> {
                      for (PersonId annotator : annotators.subList(3, PEOPLE)) {
                        vote(annotator);
                        voting.countDown();
                      }
                    }));
    voting.await();
    Set<UUID> before = Set.copyOf(acknowledged);

    BackupReport written = backup.write(new BackupWish(folder.resolve("b"), 0, true), line -> {});
    others.join();

    DataSource there = embedded("there");
    breakOff(written, there);
    Restore.Restored restored = bring(written, there);
    assertThat(restored.tables())
        .allSatisfy(table -> assertThat(table.is()).isEqualTo(table.was()));
    JdbcClient found = JdbcClient.create(there);
    assertThat(found.sql("select id from vote").query(UUID.class).list()).containsAll(before);
    assertThat(
            count(
                found,
                "select count(*) from vote v where not exists (select 1 from vote_event e where"
                    + " e.vote_id = v.id)"))
        .isZero();
    assertThat(
            count(
                found,
                "select count(*) from annotation_task t where t.events <> (select count(*) from"
                    + " vote_event e where e.clip_id = t.clip_id)"))
        .isZero();
    assertThat(count(found, "select nextval('clip_number')"))
        .isGreaterThan(count(found, "select max(number) from clip"));
    assertThatThrownBy(() -> bring(written, there))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("The database is not empty");

    BackupReport again =
        new Backup(there, store, data)
            .write(new BackupWish(folder.resolve("again"), 0, false), line -> {});
    assertThat(again.manifest().tables()).isEqualTo(written.manifest().tables());
    andOn(again);
  }

  /** What else is done with the backup of the embedded database. */
  void andOn(BackupReport embedded) throws IOException {}

  /** As by a kill among the rows: what is there then is not opened, and is begun anew. */
  final void breakOff(BackupReport written, DataSource target) throws IOException {
    WholeBackup backup = WholeBackup.open(written.place());
    Path votes = written.place().resolve("tables/vote.jsonl.gz");
    Path aside = Files.move(votes, folder.resolve("aside"));
    assertThatThrownBy(() -> into(target).bring(backup, true))
        .hasRootCauseInstanceOf(NoSuchFileException.class);
    Files.move(aside, votes);
    assertThat(
            count(
                JdbcClient.create(target),
                "select count(*) from information_schema.schemata where lower(schema_name) ="
                    + " 'tenfold_restore'"))
        .as("the mark by which a server does not start on it")
        .isOne();
  }

  final Restore.Restored bring(BackupReport written, DataSource target) throws IOException {
    return into(target).bring(WholeBackup.open(written.place()), true);
  }

  @Test
  void whatItDoesNotKnowIsNotRestored() throws Exception {
    BackupReport written = backup.write(new BackupWish(folder.resolve("b"), 0, true), line -> {});
    BackupManifest manifest = written.manifest();
    Path text = written.place().resolve("manifest.json");
    Files.writeString(
        text,
        Files.readString(text)
            .replace(
                "\"schema\" : \"" + manifest.schema(), "\"schema\" : \"9" + manifest.schema()));
    Path sums = written.place().resolve("SHA256SUMS");
    Files.writeString(
        sums,
        Files.readString(sums)
            .replaceAll(
                "[0-9a-f]{64}  manifest.json",
                org.tenfold.media.Sha256.of(text) + "  manifest.json"));

    DataSource there = embedded("there");
    assertThatThrownBy(() -> bring(written, there))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("with database version 9" + manifest.schema());
    assertThat(
            count(
                JdbcClient.create(there),
                "select count(*) from information_schema.tables where table_schema = 'public'"))
        .isZero();
  }

  @Test
  void filesOfAnEarlierBackupAreNotCopiedAgainAndTheOldestGoes() throws Exception {
    String key = stored("a movie");
    Path place = folder.resolve("b");
    BackupReport first = backup.write(new BackupWish(place, 2, true), line -> {});
    assertThat(first.copied()).isPositive();
    assertThat(first.complete()).isEqualTo(first.manifest().media().missing().isEmpty());
    Thread.sleep(1000); // names are of a second

    BackupReport second = backup.write(new BackupWish(place, 1, true), line -> {});

    assertThat(second.copied()).isZero();
    assertThat(second.removed()).containsExactly(first.place().getFileName().toString());
    WholeBackup.open(second.place()).check();
    Files.writeString(second.place().resolve("media.tsv"), "");
    Thread.sleep(1000);
    BackupReport third = backup.write(new BackupWish(place, 2, true), line -> {});
    WholeBackup.open(third.place()).check();
    assertThat(third.kept()).hasValueSatisfying(why -> assertThat(why).contains("media.tsv"));
    List<String> lines = new ArrayList<>();
    assertThat(new BackupLines(lines::add).end(third)).isOne();
    assertThat(lines).last().asString().startsWith("this backup is whole, but older files stay");
    store.remove(key);
    Files.delete(place.resolve("media").resolve(key.substring(0, 2)).resolve(key));
    assertThatThrownBy(() -> WholeBackup.open(third.place()).check())
        .hasMessageContaining(key + " is missing");
  }

  private String stored(String text) {
    try {
      return store.adopt(Files.writeString(Files.createTempFile(folder, "m", null), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(JdbcClient found, String sql) {
    return found.sql(sql).query(Long.class).single();
  }
}
