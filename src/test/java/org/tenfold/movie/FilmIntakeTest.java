package org.tenfold.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.TestFilms;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.project.Project;
import org.tenfold.testing.ServerTest;

/** The door for films, with the real child JVM behind it; what is no film leaves no trace. */
class FilmIntakeTest extends ServerTest {
  @Autowired private MovieService movies;
  @Autowired private MediaStore store;
  @Autowired private DataFolder data;

  @TempDir private Path folder;

  private Project project;
  private PersonId collector;

  @BeforeEach
  void aProjectWithACollector() {
    project = given.aProject();
    collector = given.a(Role.COLLECTOR);
  }

  @ParameterizedTest
  @CsvSource({
    "hls_localfile.mp4, This file is a playlist",
    "trunc_moov_ok.mp4, This film is cut off",
    "bomb12k.mp4, at most 4096 on a side",
    "text.mp4, This file is not a video in a known format",
    "zero.mp4, This file is empty",
  })
  void whatIsNoFilmIsRefusedInWordsAndLeavesNoTrace(String name, String words) throws Exception {
    List<MovieId> known = movieIds();
    List<Path> stored = files(data.store());
    List<Path> atWork = files(data.work());
    Path upload = upload(TestFilms.bad(name));

    assertThatThrownBy(() -> register(upload))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);

    assertThat(movieIds()).isEqualTo(known);
    assertThat(files(data.store())).isEqualTo(stored);
    assertThat(files(data.work())).isEqualTo(atWork);
  }

  @Test
  void aFilmIsTakenOnceAndTheSecondTimeItIsHereAlready() throws Exception {
    Path film = TestFilms.path("idx_rot90.mp4");
    List<Path> atWork = files(data.work());

    Movie movie = register(upload(film));

    assertThat(movies.find(movie.id())).isPresent();
    assertThat(store.path(movie.mediaKey())).hasSameBinaryContentAs(film);
    assertThat(store.path(movie.posterKey())).isNotEmptyFile();
    assertThat(movie.sizeBytes()).isEqualTo(Files.size(film));
    assertThat(movie.durationSeconds()).isPositive();

    List<MovieId> known = movieIds();
    List<Path> stored = files(data.store());
    assertThatThrownBy(() -> register(upload(film)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("This film is here already, as \"A film\".");

    assertThat(movieIds()).isEqualTo(known);
    assertThat(files(data.store())).isEqualTo(stored);
    assertThat(files(data.work())).isEqualTo(atWork);
  }

  @Test
  void aFilmTellsWhatIsDoneToItsPictures() throws Exception {
    Path fields =
        FfmpegProgram.run(
            "-f",
            "lavfi",
            "-i",
            "testsrc=size=320x240:rate=25:duration=1",
            "-vf",
            "setfield=tff",
            "-c:v",
            "mpeg2video",
            "-flags",
            "+ildct+ilme",
            folder.resolve("fields.mkv").toString());

    Movie movie = register(upload(fields));

    assertThat(movies.find(movie.id()).orElseThrow().warnings())
        .extracting(Message::english)
        .containsExactly("This film is interlaced; its pictures were deinterlaced (bwdif).");
    assertThat(movie.warnings().getFirst().in(Locale.SIMPLIFIED_CHINESE)).startsWith("此影片为隔行扫描");
  }

  private Movie register(Path upload) {
    return movies.register(upload, new NewMovie("A film", "", "a film.mp4"), project, collector);
  }

  /** A copy where uploads arrive. */
  private Path upload(Path film) throws IOException {
    Path file = Files.createTempFile(data.work(), "upload", null);
    return Files.copy(film, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<MovieId> movieIds() {
    return movies.movies(project).stream().map(Movie::id).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
