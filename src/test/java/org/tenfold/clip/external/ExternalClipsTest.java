package org.tenfold.clip.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.label.DfewLabel;
import org.tenfold.media.TestVideos;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.testing.ServerTest;
import org.tenfold.worker.EventSink;

/** Clips that a lab has cut elsewhere, by a list. */
@Tag("slow")
class ExternalClipsTest extends ServerTest {
  @TempDir Path folder;

  @Autowired private ExternalClips ready;
  @Autowired private ClipService clips;
  @Autowired private MovieService movies;

  private PersonId collector;
  private MovieId movie;
  private String title;

  @BeforeEach
  void aMovieAndAFile() throws Exception {
    given.forgetClips();
    given.aProject();
    collector = given.a(Role.COLLECTOR);
    movie = given.aMovie(collector);
    title = movies.find(movie).orElseThrow().title();
    Files.createDirectories(folder.resolve("a"));
    Files.copy(TestVideos.path("idx2997.mp4"), folder.resolve("a/one.mp4"));
  }

  @Test
  void aDryRunNamesEachProblemWithItsLineAndChangesNothing() throws Exception {
    Path list =
        list(
            "a/one.mp4,%s,10,40.03,Thom,Happy",
            "../outside.mp4,%s,10,40.03,Thom,Happy",
            "a/one.mp4,No such movie,10,40.03,Thom,Happy",
            "a/one.mp4,%s,10,12,Thom,Happy",
            "a/one.mp4,%s,590,620.03,Thom,Happy",
            "a/one.mp4,%s,10,40.03,Thom,Joyful",
            "a/one.mp4,%s,ten,40.03,Thom,1");

    ExternalClipReport report =
        ready.dryRun(folder, list, collector, () -> false, EventSink.SILENT);

    assertThat(report.ready()).isEqualTo(1);
    assertThat(report.movies()).isEqualTo(1);
    assertThat(report.problems()).hasSize(6);
    assertThat(report.problems().get(0).english()).contains("line 3: the folder has no file");
    assertThat(report.problems().get(1).english())
        .contains("line 4: there is no movie 'No such movie'");
    assertThat(report.problems().get(2).english())
        .contains("line 5: start and end are 2.00 s apart");
    assertThat(report.problems().get(3).english())
        .contains("line 6: The range", "beyond the movie");
    assertThat(report.problems().get(4).english()).contains("line 7: emotion is 'Joyful'");
    assertThat(report.problems().get(5).english()).contains("line 8: start is 'ten', not seconds");
    assertThat(clips.ofMovie(movie)).isEmpty();
  }

  @Test
  void aListWithAProblemBringsNothing() throws Exception {
    Path list =
        list("a/one.mp4,%s,10,40.03,Thom,Happy", "a/one.mp4,No such movie,10,40.03,Thom,Happy");

    ExternalClipReport report = ready.bring(folder, list, collector, () -> false, EventSink.SILENT);

    assertThat(report.problems()).hasSize(1);
    assertThat(clips.ofMovie(movie)).isEmpty();
  }

  @Test
  void clipsComeToTheCheckLikeAnyOther() throws Exception {
    Path list = list("a/one.mp4,%s,10,40.03,Thom,sad");

    assertThat(ready.bring(folder, list, collector, () -> false, EventSink.SILENT).problems())
        .isEmpty();

    assertThat(clips.ofMovie(movie))
        .singleElement()
        .satisfies(
            clip -> {
              assertThat(clip.status()).isEqualTo(ClipStatus.PROPOSED);
              assertThat(clip.estimatedEmotion()).isEqualTo(DfewLabel.SAD);
              assertThat(clip.tags().person()).isEqualTo("Thom");
              assertThat(clip.startSeconds()).isEqualTo(10);
              assertThat(clip.cut()).isNotNull();
            });
    assertThat(folder.resolve("a/one.mp4")).isNotEmptyFile();
  }

  @Test
  void aListThatWasTakenBeforeChangesNothing() throws Exception {
    Path list = list("a/one.mp4,%s,10,40.03,Thom,sad");
    ready.bring(folder, list, collector, () -> false, EventSink.SILENT);

    ExternalClipReport again = ready.bring(folder, list, collector, () -> false, EventSink.SILENT);

    assertThat(again).isEqualTo(new ExternalClipReport(0, 0, 1, List.of()));
    assertThat(clips.ofMovie(movie)).hasSize(1);
  }

  private Path list(String... rows) throws Exception {
    List<String> lines = new java.util.ArrayList<>(List.of("file,movie,start,end,person,emotion"));
    for (String row : rows) {
      lines.add(row.formatted(title));
    }
    return Files.write(folder.resolve("clips.csv"), lines);
  }
}
