package org.tenfold.clip.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Live;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Visitor;
import org.tenfold.worker.BadInputException;

/** The pre-annotation check: does the clip show one face with one of the seven emotions? */
@Route("check")
@PageTitle("Check · Tenfold")
@Menu(title = "Check", order = 20, icon = "vaadin:check-square-o")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class GateView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** The wall's codes for a rejection, in words. */
  private static final Map<String, String> REASONS =
      Map.of(
          "no-face",
          "no face",
          "two-faces",
          "two faces",
          "wrong-cut",
          "wrong cut",
          "no-emotion",
          "none of the seven emotions",
          "other",
          "other");

  private final transient ClipService clips;
  private final transient MovieService movies;
  private final transient Projects projects;
  private final ClipWall wall = new ClipWall();
  private final EmptyState empty =
      new EmptyState("Nothing to check", "Clips that collectors cut appear here by themselves.");

  GateView(ClipService clips, MovieService movies, Projects projects) {
    this.clips = clips;
    this.movies = movies;
    this.projects = projects;
    addClassName("tf-page");
    wall.addVerdictListener(this::judge);
    add(
        new PageHeader(
            "Check new clips",
            "Only clips that show one face with one of the seven emotions go to the annotators. "
                + "Your correction of the estimate is no vote."),
        wall,
        empty);
    Live.keep(this, EVERY, () -> clips.withStatus(ClipStatus.PROPOSED), this::show);
  }

  private void show(List<Clip> waiting) {
    Map<MovieId, Movie> films =
        movies.movies(projects.current()).stream()
            .collect(Collectors.toMap(Movie::id, Function.identity()));
    wall.setVisible(!waiting.isEmpty());
    empty.setVisible(waiting.isEmpty());
    wall.setClips(waiting.stream().map(clip -> card(clip, films.get(clip.movieId()))).toList());
  }

  private static ClipWall.Card card(Clip clip, @org.jspecify.annotations.Nullable Movie film) {
    String address = "media/clips/" + clip.id().value();
    double seconds = clip.cut() == null ? 0 : clip.cut().durationSeconds();
    String title = "Clip " + clip.number() + (film == null ? "" : " · " + film.title());
    return new ClipWall.Card(
        clip.id().value().toString(),
        address + "/poster",
        address,
        title,
        clip.estimatedEmotion(),
        seconds,
        false);
  }

  private void judge(VerdictGiven verdict) {
    try {
      ClipId id = ClipId.parse(verdict.id());
      Clip clip =
          clips.find(id).orElseThrow(() -> new BadInputException("This clip is no longer here."));
      if (verdict.accepted()) {
        clips.accept(
            id, verdict.correction().orElse(clip.estimatedEmotion()), Visitor.current().id());
      } else {
        clips.reject(
            id, REASONS.getOrDefault(verdict.reason().orElse(""), "other"), Visitor.current().id());
      }
      wall.removeClip(verdict.id());
    } catch (BadInputException refused) {
      wall.showRefusal(verdict.id(), String.valueOf(refused.getMessage()));
    }
  }
}
