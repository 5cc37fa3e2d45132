package org.tenfold.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.job.JobContexts;
import org.tenfold.job.JobService;
import org.tenfold.media.Library;
import org.tenfold.media.TestFilms;
import org.tenfold.testing.ServerTest;
import org.tenfold.worker.BadInputException;

/** Films in pieces, and films from the library folder. */
class FilmUploadsTest extends ServerTest {
  @TempDir static Path library;

  @Autowired private FilmUploads uploads;
  @Autowired private Library films;
  @Autowired private RegisterFilmJob check;
  @Autowired private JobService jobs;
  @Autowired private MovieService movies;

  private PersonId collector;
  private byte[] film;

  @DynamicPropertySource
  static void limits(DynamicPropertyRegistry registry) {
    registry.add("tenfold.library", () -> library.toString());
    registry.add("tenfold.workshop.film", () -> "5MB");
  }

  @BeforeEach
  void someone() throws IOException {
    given.aProject();
    collector = given.a(Role.COLLECTOR);
    film = Files.readAllBytes(TestFilms.path("idx2997.mp4"));
  }

  @Test
  void aFilmInPiecesIsWholeThoughTheConnectionBrokeAndThePageWasReloaded() throws Exception {
    FilmUpload upload = begin("a.mp4", film.length);
    assertThatThrownBy(() -> uploads.append(upload, 0, breakingAfter(1000)))
        .isInstanceOf(IOException.class);

    FilmUpload again = begin("a.mp4", film.length);
    assertThat(again.id()).isEqualTo(upload.id());
    long offset = uploads.offset(again);
    assertThat(offset).isBetween(0L, 1000L);
    long middle = uploads.append(again, offset, bytes(offset, film.length / 2));
    assertThatThrownBy(() -> uploads.append(again, 0, bytes(0, 10)))
        .isInstanceOfSatisfying(
            WrongOffsetException.class, wrong -> assertThat(wrong.offset()).isEqualTo(middle));
    uploads.append(again, middle, bytes(middle, film.length));
    uploads.finish(again);

    assertThat(Files.readAllBytes(uploads.file(upload.id()))).isEqualTo(film);
    check.run(jobs.latestFor(upload.id()).orElseThrow(), JobContexts.nobodyWatches());
    assertThat(movies.movies(given.aProject())).extracting(Movie::title).contains("a");
    assertThat(uploads.onTheirWay(collector)).isEmpty();
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void moreThanWasSaidOrMayBeIsRefused() throws Exception {
    FilmUpload upload = begin("b.mp4", 100);

    assertThatThrownBy(() -> uploads.append(upload, 0, new ByteArrayInputStream(new byte[101])))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("More bytes came");
    assertThatThrownBy(() -> begin("c.mp4", 5_242_881)).hasMessageContaining("at most 0.01 GB");
    assertThatThrownBy(() -> begin("d.mp4", 0)).hasMessageContaining("empty");
    uploads.remove(upload);
    assertThat(uploads.file(upload.id())).doesNotExist();
  }

  @Test
  void somebodyElsesUploadDoesNotExist() {
    FilmUpload upload = begin("e.mp4", 100);

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
  void theLibraryShowsItsFilmsAndNothingElse() throws Exception {
    Path outside = Files.createTempFile("secret", ".mp4");
    Files.createDirectories(library.resolve("drama"));
    Files.write(library.resolve("drama/one.mp4"), film);
    Files.writeString(library.resolve("drama/notes.txt"), "no film");
    symbolicLink(library.resolve("link.mp4"), outside);
    symbolicLink(library.resolve("linked"), outside.getParent());

    assertThat(films.files(Library.Kind.FILM))
        .extracting(Library.Entry::path)
        .containsExactly("drama/one.mp4");

    uploads.takeFromLibrary("drama/one.mp4", collector);
    FilmUpload taken = uploads.onTheirWay(collector).getFirst();
    assertThat(taken.fileName()).isEqualTo("one.mp4");
    assertThat(jobs.latestFor(taken.id())).isPresent();
    for (String away :
        new String[] {"link.mp4", "linked/" + outside.getFileName(), outside.toString()}) {
      assertThatThrownBy(() -> films.resolve(Library.Kind.FILM, away))
          .isInstanceOf(BadInputException.class);
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
    assertThatThrownBy(() -> films.resolve(Library.Kind.FILM, path))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("The library has no such file");
  }

  private static void symbolicLink(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  private FilmUpload begin(String name, long size) {
    return uploads.begin(new NewMovie(FilmUploads.titleOf(name), "", name), name, size, collector);
  }

  private InputStream bytes(long from, long to) {
    return new ByteArrayInputStream(Arrays.copyOfRange(film, (int) from, (int) to));
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
