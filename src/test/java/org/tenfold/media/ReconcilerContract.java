package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Role;
import org.tenfold.media.store.LocalMediaStore;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.ServerTest;

/** Store and database against each other, on either database. */
abstract class ReconcilerContract extends ServerTest {
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @Test
  void whatNobodyRefersToIsAnOrphanAfterADayAndCanBeRemoved() throws Exception {
    MediaStore store = new LocalMediaStore(folder.resolve("store"));
    String video = store.adopt(file("video"));
    String orphan = store.adopt(file("orphan"));
    refer(video);

    assertThat(new Reconciler(store, jdbc, Clock.systemUTC()).run(false).orphans()).isEmpty();

    Reconciler later =
        new Reconciler(store, jdbc, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
    Reconciler.Report report = later.run(true);
    assertThat(report.orphans()).containsOnlyKeys(orphan);
    assertThat(report.damaged()).isEmpty();
    assertThat(report.files()).isEqualTo(2);

    assertThat(later.removeUnreferenced(report.orphans().keySet())).isEqualTo(1);
    assertThat(store.path(orphan)).doesNotExist();
    assertThat(store.path(video)).exists();
  }

  @Test
  void anOrphanThatIsWantedMeanwhileStays() throws Exception {
    MediaStore store = new LocalMediaStore(folder.resolve("store"));
    String key = store.adopt(file("wanted at last"));
    Reconciler later =
        new Reconciler(store, jdbc, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
    Reconciler.Report report = later.run(false);

    refer(key);

    assertThat(later.removeUnreferenced(report.orphans().keySet())).isZero();
    assertThat(store.path(key)).exists();
  }

  @Test
  void whatComesWhileTheStoreIsReadIsNotMissing() throws Exception {
    LocalMediaStore local = new LocalMediaStore(folder.resolve("store"));
    Path late = file("late");
    MediaStore busy =
        new MediaStore() {
          @Override
          public void forEach(Consumer<Stored> visitor) {
            local.forEach(visitor);
            if (Files.exists(late)) {
              refer(local.adopt(late));
            }
          }

          @Override
          public String adopt(Path file) {
            return local.adopt(file);
          }

          @Override
          public Path path(String key) {
            return local.path(key);
          }

          @Override
          public void remove(String key) {
            local.remove(key);
          }
        };

    String key = Sha256.of(late);
    assertThat(new Reconciler(busy, jdbc, Clock.systemUTC()).run(false).missing())
        .doesNotContainKey(key);
    assertThat(local.path(key)).exists();
  }

  @Test
  void missingAndDamagedFilesAreNamed() throws Exception {
    MediaStore store = new LocalMediaStore(folder.resolve("store"));
    String gone = store.adopt(file("gone"));
    String torn = store.adopt(file("torn"));
    refer(gone);
    refer(torn);
    store.remove(gone);
    Files.writeString(store.path(torn), "other bytes");

    Reconciler.Report report = new Reconciler(store, jdbc, Clock.systemUTC()).run(true);

    assertThat(report.whole()).isFalse();
    assertThat(report.missing().get(gone)).containsExactly("movie.media_key");
    assertThat(report.damaged()).containsExactly(torn);
    assertThat(report.lines()).contains("missing " + gone + ", named in movie.media_key");
  }

  private void refer(String key) {
    MovieId movie = given.aMovie(given.a(Role.COLLECTOR));
    jdbc.sql("update movie set media_key = :key where id = :id")
        .param("key", key)
        .param("id", movie.value())
        .update();
  }

  private Path file(String content) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "upload", null), content);
  }
}
