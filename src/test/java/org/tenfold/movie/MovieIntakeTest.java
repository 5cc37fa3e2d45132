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
import org.junit.jupiter.api.Tag;
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
import org.tenfold.media.TestVideos;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.project.Project;
import org.tenfold.testing.ServerTest;

/** The door for movies, with the real child JVM behind it; what is no movie leaves no trace. */
@Tag("slow")
class MovieIntakeTest extends ServerTest {
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
    "trunc_moov_ok.mp4, This video is cut off",
    "bomb12k.mp4, at most 4096 on a side",
    "text.mp4, This file is not a video in a known format",
    "zero.mp4, This file is empty",
  })
  void whatIsNoMovieIsRefusedInWordsAndLeavesNoTrace(String name, String words) throws Exception {
    List<MovieId> known = movieIds();
    List<Path> stored = files(data.store());
    List<Path> atWork = files(data.work());
    Path upload = upload(TestVideos.bad(name));

    assertThatThrownBy(() -> register(upload))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words);

    assertThat(movieIds()).isEqualTo(known);
    assertThat(files(data.store())).isEqualTo(stored);
    assertThat(files(data.work())).isEqualTo(atWork);
  }

  @Test
  void aMovieIsTakenOnceAndTheSecondTimeItIsHereAlready() throws Exception {
    Path source = TestVideos.path("idx_rot90.mp4");
    List<Path> atWork = files(data.work());

    Movie movie = register(upload(source));

    assertThat(movies.find(movie.id())).isPresent();
    assertThat(store.path(movie.mediaKey())).hasSameBinaryContentAs(source);
    assertThat(store.path(movie.posterKey())).isNotEmptyFile();
    assertThat(movie.sizeBytes()).isEqualTo(Files.size(source));
    assertThat(movie.durationSeconds()).isPositive();

    List<MovieId> known = movieIds();
    List<Path> stored = files(data.store());
    assertThatThrownBy(() -> register(upload(source)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("This movie is here already, as \"A movie\".");

    assertThat(movieIds()).isEqualTo(known);
    assertThat(files(data.store())).isEqualTo(stored);
    assertThat(files(data.work())).isEqualTo(atWork);
  }

  @Test
  void aMovieTellsWhatIsDoneToItsPictures() throws Exception {
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
        .containsExactly("This video is interlaced; its pictures were deinterlaced (bwdif).");
    assertThat(movie.warnings().getFirst().in(Locale.SIMPLIFIED_CHINESE)).startsWith("此影片为隔行扫描");
  }

  private Movie register(Path upload) {
    return movies.register(upload, new NewMovie("A movie", "", "a movie.mp4"), project, collector);
  }

  /** A copy where uploads arrive. */
  private Path upload(Path movie) throws IOException {
    Path file = Files.createTempFile(data.work(), "upload", null);
    return Files.copy(movie, file, StandardCopyOption.REPLACE_EXISTING);
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
