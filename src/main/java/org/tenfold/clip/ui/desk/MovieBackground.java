package org.tenfold.clip.ui.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.web.PageLabels;

/**
 * What the background makes of a movie, handed to the desk as it comes: preview, strip, shots, and
 * where a network expects what is wanted.
 */
class MovieBackground extends Div {
  private final transient MovieService movies;
  private final transient JobService jobs;
  private final transient SceneAnalysis sceneAnalysis;
  private final transient Scouting scouting;
  private final ClipEditor desk;

  MovieBackground(
      MovieService movies,
      JobService jobs,
      SceneAnalysis sceneAnalysis,
      Scouting scouting,
      ClipEditor desk) {
    this.movies = movies;
    this.jobs = jobs;
    this.sceneAnalysis = sceneAnalysis;
    this.scouting = scouting;
    this.desk = desk;
  }

  /** What there is so far; compared to know whether anything changed. */
  record Made(Optional<Movie.Strip> strip, Optional<String> preview, Map<Long, Double> expected) {}

  Made made(MovieId id) {
    Movie movie = movies.find(id).orElseThrow();
    return new Made(movie.strip(), movie.previewKey(), expected(movie));
  }

  /** How likely a network finds what is wanted, by the beginning of each range. */
  private Map<Long, Double> expected(Movie movie) {
    Map<Long, Double> expected = new HashMap<>();
    scouting
        .of(movie.projectId())
        .ifPresent(
            scout ->
                scouting
                    .of(movie.id())
                    .forEach(range -> expected.put(range.startMicros(), range.of(scout.wanted()))));
    return expected;
  }

  void show(Movie movie, Made made) {
    String address = "media/movies/" + movie.id().value();
    removeAll();
    boolean watchable = movie.browserPlayable() || made.preview().isPresent();
    desk.setVisible(watchable);
    if (watchable) {
      String source = movie.browserPlayable() ? address : address + "/preview";
      desk.setMovie(source, movie.durationSeconds(), movie.fps());
    } else {
      add(
          new H2(translate("desk-page.no-preview")),
          new Paragraph(translate("desk-page.preview-comes", movie.videoCodec())),
          new JobLine(jobs, SceneAnalysis.PREVIEW, movie.id().value(), () -> {}));
    }
    if (!movie.browserPlayable() && watchable) {
      add(new Paragraph(translate("desk-page.preview-shown")));
    }
    if (made.strip().isPresent()) {
      desk.setStrip(address + "/strip", made.strip().get());
      desk.setShots(sceneAnalysis.shots(movie.id()), made.expected());
      if (!made.expected().isEmpty()) {
        sayWhatIsExpected(movie);
      }
    } else {
      add(new JobLine(jobs, SceneAnalysis.SHOTS, movie.id().value(), () -> {}));
    }
    setVisible(getComponentCount() > 0);
  }

  private void sayWhatIsExpected(Movie movie) {
    scouting
        .of(movie.projectId())
        .ifPresent(
            scout -> {
              String wanted =
                  scout.wanted().stream()
                      .sorted()
                      .map(PageLabels::name)
                      .collect(Collectors.joining(", "));
              Paragraph words = new Paragraph(translate("desk-page.expected", wanted));
              words.addClassName("tf-note");
              words.setId("desk-expected");
              add(words);
            });
  }
}
