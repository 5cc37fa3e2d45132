package org.tenfold.movie.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.media.DataFolder;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Live;
import org.tenfold.web.PageHeader;

/** All films of the project; each leads to the desk where its clips are cut. */
@Route("films")
@PageTitle("Films · Tenfold")
@Menu(title = "Films", order = 10, icon = "vaadin:film")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
public class FilmsView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Div films = new Div();

  /** A film as this page shows it; compared to know whether anything changed. */
  private record Card(
      String path, String poster, String title, String facts, String clips, String credit) {}

  FilmsView(MovieService movies, ClipService clips, Projects projects, DataFolder data) {
    addClassName("tf-page");
    Project project = projects.current();
    Button add = new Button("Add a film", click -> new FilmUpload(movies, project, data).open());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(
        new PageHeader(
            "Films",
            "Open a film to cut clips from it, at most " + project.clipsPerMovie() + " from each.",
            add),
        films);
    Live.keep(
        this,
        EVERY,
        () -> movies.movies(project).stream().map(movie -> card(movie, clips, project)).toList(),
        this::show);
  }

  private void show(List<Card> cards) {
    films.removeAll();
    films.setClassName("tf-poster-grid", !cards.isEmpty());
    if (cards.isEmpty()) {
      films.add(
          new EmptyState(
              "No films yet",
              "Add one: a video file that you have the right to cut. The demo's films appear in a few seconds."));
    }
    cards.stream().map(FilmsView::poster).forEach(films::add);
  }

  private static Card card(Movie movie, ClipService clips, Project project) {
    long kept =
        clips.ofMovie(movie.id()).stream()
            .filter(
                clip -> clip.status() != ClipStatus.REJECTED && clip.status() != ClipStatus.FAILED)
            .count();
    return new Card(
        "films/" + movie.id().value(),
        "media/movies/" + movie.id().value() + "/poster",
        movie.title(),
        String.format(
            Locale.ROOT,
            "%.1f s · %d×%d · %.2f fps",
            movie.durationSeconds(),
            movie.width(),
            movie.height(),
            movie.fps()),
        kept + " of " + project.clipsPerMovie() + " clips",
        movie.credit());
  }

  private static Anchor poster(Card card) {
    Image image = new Image(card.poster(), "");
    Span title = new Span(card.title());
    title.addClassName("tf-strong");
    Span facts = new Span(card.facts());
    facts.addClassName("tf-note");
    Span credit = new Span(card.credit());
    credit.addClassName("tf-credit");
    Anchor anchor =
        new Anchor(card.path(), image, new Div(title, facts, new Span(card.clips()), credit));
    anchor.addClassName("tf-poster");
    return anchor;
  }
}
