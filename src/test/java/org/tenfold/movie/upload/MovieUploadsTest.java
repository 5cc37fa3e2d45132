package org.tenfold.movie.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.UnreachableException;
import org.tenfold.job.Job;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobService;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.media.TestVideos;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.Movies;
import org.tenfold.movie.NewMovie;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;
import org.tenfold.project.quota.MediaQuotas;
import org.tenfold.testing.ServerTest;
import org.tenfold.worker.StoppedException;

/** Movies in pieces, and movies from the library folder. */
@Tag("slow")
class MovieUploadsTest extends ServerTest {
  @TempDir static Path library;

  @Autowired private MovieUploads uploads;
  @Autowired private Library shelf;
  @Autowired private RegisterMovieJob check;
  @Autowired private JobService jobs;
  @Autowired private MovieService movies;
  @Autowired private MovieUploadStore uploadStore;
  @Autowired private Movies repository;
  @Autowired private MediaStore store;
  @Autowired private MediaWorker worker;
  @Autowired private SceneAnalysis sceneAnalysis;
  @Autowired private Projects projects;
  @Autowired private DataFolder data;
  @Autowired private MovieRoom room;
  @Autowired private MediaQuotas quotas;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private PersonId collector;
  private byte[] movie;

  @DynamicPropertySource
  static void limits(DynamicPropertyRegistry registry) {
    registry.add("tenfold.library", () -> library.toString());
    registry.add("tenfold.worker.movie", () -> "5MB");
  }

  @BeforeEach
  void someone() throws IOException {
    given.aProject();
    collector = given.a(Role.COLLECTOR);
    movie = Files.readAllBytes(TestVideos.path("idx2997.mp4"));
  }

  @Test
  void aMovieInPiecesIsWholeThoughTheConnectionBrokeAndThePageWasReloaded() throws Exception {
    MovieUpload upload = begin("a.mp4", movie.length);
    assertThatThrownBy(() -> uploads.append(upload, 0, breakingAfter(1000)))
        .isInstanceOf(IOException.class);

    MovieUpload again = begin("a.mp4", movie.length);
    assertThat(again.id()).isEqualTo(upload.id());
    long offset = uploads.offset(again);
    assertThat(offset).isBetween(0L, 1000L);
    long middle = uploads.append(again, offset, bytes(offset, movie.length / 2));
    assertThatThrownBy(() -> uploads.append(again, 0, bytes(0, 10)))
        .isInstanceOfSatisfying(
            WrongOffsetException.class, wrong -> assertThat(wrong.offset()).isEqualTo(middle));
    uploads.append(again, middle, bytes(middle, movie.length));
    uploads.finish(again);

    assertThat(Files.readAllBytes(uploads.file(upload.id()))).isEqualTo(movie);
    check.run(jobs.latestFor(upload.id()).orElseThrow(), JobContexts.nobodyWatches());
    assertThat(movies.movies(given.aProject())).extracting(Movie::title).contains("a");
    assertThat(uploads.onTheirWay(collector)).isEmpty();
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void aProjectTakesNoMoreThanItMay() {
    ProjectId project = projects.current().id();
    long used = room.now().used();
    try {
      quotas.set(project, OptionalLong.of(used + movie.length));
      begin("fits.mp4", movie.length);

      assertThatThrownBy(() -> begin("over.mp4", 1))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("Whoever administers the server can give it more room");
      assertThat(room.now().used()).isEqualTo(used + movie.length);
      assertThatThrownBy(() -> quotas.set(project, OptionalLong.of(0)))
          .isInstanceOf(InvalidInput.class);
    } finally {
      quotas.set(project, OptionalLong.empty());
    }

    assertThat(quotas.most(project)).isEmpty();
    begin("over.mp4", 1);
  }

  @Test
  void aStopInMidRegistrationAndASecondTryCostNothing() throws Exception {
    MovieUpload upload = sent("stopped.mp4");

    assertThatThrownBy(() -> check.run(jobOf(upload), JobContexts.stopping()))
        .isInstanceOf(StoppedException.class);

    assertThat(uploads.file(upload.id())).hasBinaryContent(movie);
    check.run(jobOf(upload), JobContexts.nobodyWatches());
    assertThat(titles()).contains("stopped");
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void aStoreThatIsAwayForAMomentCostsNothing() throws Exception {
    MovieUpload upload = sent("store-away.mp4");
    AtomicInteger away = new AtomicInteger(2);
    MediaStore flaky = new StoreThatIsAway(store, away);

    checkWith(flaky).run(jobOf(upload), JobContexts.nobodyWatches());

    assertThat(away).hasValue(0);
    assertThat(titles()).contains("store-away");
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void anyFailureButARefusalKeepsTheBytes() throws Exception {
    MovieUpload upload = sent("failure.mp4");
    List<Path> atWork = files(data.work());

    assertThatThrownBy(
            () ->
                movies.register(
                    uploads.file(upload.id()),
                    new NewMovie("failure", "", "failure.mp4"),
                    given.aProject(),
                    collector,
                    JobContexts.nobodyWatches(),
                    kept -> {
                      throw new IllegalStateException("the machine fails in the transaction");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(titles()).doesNotContain("failure");
    assertThat(uploads.file(upload.id())).hasBinaryContent(movie);
    assertThat(files(data.work())).isEqualTo(atWork);
    check.run(jobOf(upload), JobContexts.nobodyWatches());
    assertThat(titles()).contains("failure");
  }

  @Test
  void aMachineThatDiedAfterTheMovieWasKeptDoesNotRefuseItAsKnown() throws Exception {
    MovieUpload upload = sent("died.mp4");
    check.run(jobOf(upload), JobContexts.nobodyWatches());
    Files.write(uploads.file(upload.id()), movie); // it died before it could delete them

    check.run(jobOf(upload), JobContexts.nobodyWatches());

    assertThat(titles()).containsOnlyOnce("died");
    assertThat(uploads.file(upload.id())).doesNotExist();
    assertThat(uploads.onTheirWay(collector)).isEmpty();
  }

  @Test
  void theSameMovieTwiceIsRefusedAndItsBytesGo() throws Exception {
    MovieUpload first = sent("twice.mp4");
    check.run(jobOf(first), JobContexts.nobodyWatches());
    MovieUpload second = sent("twice.mp4", bytesOf("twice.mp4"));

    assertThatThrownBy(() -> check.run(jobOf(second), JobContexts.nobodyWatches()))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("This movie is here already, as \"twice\".");

    assertThat(uploads.file(second.id())).doesNotExist();
    assertThatThrownBy(() -> check.run(jobOf(second), JobContexts.nobodyWatches()))
        .hasMessage("This movie was refused before and is gone: upload it again.");
  }

  @Test
  void onlyTheMachineThatHoldsTheBytesTakesTheJob() throws Exception {
    MovieUpload upload = sent("elsewhere.mp4");
    assertThat(check.missingHere(jobOf(upload))).isEmpty();

    jdbc.sql("update movie_upload set holder = :other where id = :id")
        .param("other", UUID.randomUUID())
        .param("id", upload.id())
        .update();

    assertThat(check.missingHere(jobOf(upload)).map(Message::english))
        .contains("waits for the machine that holds this file");
  }

  @Test
  void anUploadThatBeganOnAnotherMachineIsBegunAnewHere() {
    MovieUpload upload = begin("moved.mp4", 100);
    jdbc.sql("update movie_upload set holder = :other where id = :id")
        .param("other", UUID.randomUUID())
        .param("id", upload.id())
        .update();
    MovieUpload moved = uploads.find(upload.id(), collector).orElseThrow();

    assertThatThrownBy(() -> uploads.append(moved, 0, new ByteArrayInputStream(new byte[10])))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("began on another machine");
    assertThat(begin("moved.mp4", 100).id()).isNotEqualTo(upload.id());
  }

  @Test
  void theBytesOfARemovedUploadStayWhenTheRemovalIsRolledBack() throws Exception {
    MovieUpload upload = begin("kept.mp4", movie.length);
    uploads.append(upload, 0, bytes(0, 1000));

    transaction.executeWithoutResult(
        status -> {
          uploads.remove(upload);
          status.setRollbackOnly();
        });

    assertThat(uploads.offset(upload)).isEqualTo(1000);
    uploads.remove(upload);
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void roomIsPromisedOnceWhoeverAsks() {
    long size = 1_000_000;
    jdbc.sql("delete from movie_upload").update();
    MovieUploads small = with(new DiskWith((1L << 30) + 2 * size + size / 2));

    begin(small, "one.mp4", size, given.a(Role.COLLECTOR));
    begin(small, "two.mp4", size, given.a(Role.COLLECTOR));

    assertThatThrownBy(() -> begin(small, "three.mp4", size, given.a(Role.COLLECTOR)))
        .isInstanceOf(NoRoomException.class)
        .hasMessageContaining("There is no room for 0.00 GB");
  }

  @Test
  void aPieceIsRefusedWhenTheDiskIsNearlyFullAndTakenWhenThereIsRoomAgain() throws Exception {
    MovieUpload upload = begin("full.mp4", movie.length);
    uploads.append(upload, 0, bytes(0, 1000));

    assertThatThrownBy(() -> with(new DiskWith(1 << 28)).append(upload, 1000, bytes(1000, 2000)))
        .isInstanceOf(NoRoomException.class)
        .hasMessageContaining("What has come of this movie is kept");

    assertThat(uploads.offset(upload)).isEqualTo(1000);
    assertThat(uploads.append(upload, 1000, bytes(1000, 2000))).isEqualTo(2000);
  }

  @Test
  void bytesThatNobodyKnowsGoAfterAWeek() throws Exception {
    Path forgotten = Files.write(uploads.file(UUID.randomUUID()), movie);
    Path young = Files.write(uploads.file(UUID.randomUUID()), movie);
    Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minus(Duration.ofDays(8))));

    begin("any.mp4", 100);

    assertThat(forgotten).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void moreThanWasSaidOrMayBeIsRefused() throws Exception {
    MovieUpload upload = begin("b.mp4", 100);

    assertThatThrownBy(() -> uploads.append(upload, 0, new ByteArrayInputStream(new byte[101])))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("More bytes came");
    assertThatThrownBy(() -> begin("c.mp4", 5_242_881)).hasMessageContaining("at most 0.01 GB");
    assertThatThrownBy(() -> begin("d.mp4", 0)).hasMessageContaining("empty");
    uploads.remove(upload);
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void somebodyElsesUploadDoesNotExist() {
    MovieUpload upload = begin("e.mp4", 100);

    assertThat(uploads.find(upload.id(), given.a(Role.COLLECTOR))).isEqualTo(Optional.empty());
  }

  @Test
  void unfinishedUploadsAreFew() {
    for (int i = 0; i < 5; i++) {
      begin("f" + i, 100);
    }

    assertThatThrownBy(() -> begin("f6", 100)).hasMessageContaining("5 unfinished uploads");
  }

  @Test
  void theLibraryShowsItsMoviesAndNothingElse() throws Exception {
    Path outside = Files.createTempFile("secret", ".mp4");
    Files.createDirectories(library.resolve("drama"));
    Files.write(library.resolve("drama/one.mp4"), movie);
    Files.writeString(library.resolve("drama/notes.txt"), "no movie");
    symbolicLink(library.resolve("link.mp4"), outside);
    symbolicLink(library.resolve("linked"), outside.getParent());

    assertThat(shelf.files(Library.Kind.MOVIE))
        .extracting(Library.Entry::path)
        .containsExactly("drama/one.mp4");

    uploads.takeFromLibrary("drama/one.mp4", collector);
    MovieUpload taken = uploads.onTheirWay(collector).getFirst();
    assertThat(taken.fileName()).isEqualTo("one.mp4");
    assertThat(jobs.latestFor(taken.id())).isPresent();
    for (String away :
        new String[] {"link.mp4", "linked/" + outside.getFileName(), outside.toString()}) {
      assertThatThrownBy(() -> shelf.resolve(Library.Kind.MOVIE, away))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.mp4",
        "drama/../../x.mp4",
        "/etc/passwd",
        "drama",
        "drama/notes.txt",
        "",
        "a\0.mp4",
        "https://example.org/x.mp4"
      })
  void noPathLeadsOutOfTheLibrary(String path) {
    assertThatThrownBy(() -> shelf.resolve(Library.Kind.MOVIE, path))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("The library has no such file");
  }

  private static void symbolicLink(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  private MovieUpload begin(String name, long size) {
    return begin(uploads, name, size, collector);
  }

  private static MovieUpload begin(MovieUploads uploads, String name, long size, PersonId by) {
    return uploads.begin(new NewMovie(MovieUploads.titleOf(name), "", name), name, size, by);
  }

  /** All its bytes are here; no two movies of this test are the same. */
  private MovieUpload sent(String name) throws IOException {
    movie = bytesOf(name);
    return sent(name, movie);
  }

  private MovieUpload sent(String name, byte[] bytes) throws IOException {
    MovieUpload upload = begin(name, bytes.length);
    uploads.append(upload, 0, new ByteArrayInputStream(bytes));
    uploads.finish(upload);
    return uploads.find(upload.id(), collector).orElseThrow();
  }

  /** What comes after the last box of an MP4 is not looked at. */
  private static byte[] bytesOf(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Files.readAllBytes(TestVideos.path("idx2997.mp4")));
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    bytes.write(ByteBuffer.allocate(4).putInt(8 + text.length).array());
    bytes.write("free".getBytes(StandardCharsets.US_ASCII));
    bytes.write(text);
    return bytes.toByteArray();
  }

  private Job jobOf(MovieUpload upload) {
    return jobs.latestFor(upload.id()).orElseThrow();
  }

  private List<String> titles() {
    return movies.movies(given.aProject()).stream().map(Movie::title).toList();
  }

  private MovieUploads with(UploadDisk disk) {
    return new MovieUploads(
        uploadStore, shelf, projects, jobs, data, disk, room, DataSize.ofMegabytes(5));
  }

  private RegisterMovieJob checkWith(MediaStore store) {
    MovieService service =
        new MovieService(repository, store, worker, data, sceneAnalysis, transaction);
    return new RegisterMovieJob(uploadStore, uploads, shelf, service, projects, data);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** So much of it is free. */
  private final class DiskWith extends UploadDisk {
    private final long free;

    DiskWith(long free) {
      super(data);
      this.free = free;
    }

    @Override
    long freeBytes() {
      return free;
    }
  }

  /**
   * @param away so often it cannot be reached
   */
  private record StoreThatIsAway(MediaStore store, AtomicInteger away) implements MediaStore {
    @Override
    public String adopt(Path file) {
      if (away.get() > 0) {
        away.decrementAndGet();
        throw new UnreachableException(Message.text("The store is away."), new IOException());
      }
      return store.adopt(file);
    }

    @Override
    public Path path(String key) {
      return store.path(key);
    }

    @Override
    public void forEach(Consumer<Stored> visitor) {
      store.forEach(visitor);
    }

    @Override
    public void remove(String key) {
      store.remove(key);
    }
  }

  private InputStream bytes(long from, long to) {
    return new ByteArrayInputStream(Arrays.copyOfRange(movie, (int) from, (int) to));
  }

  private InputStream breakingAfter(int count) {
    return new java.io.SequenceInputStream(
        bytes(0, count),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        });
  }
}
