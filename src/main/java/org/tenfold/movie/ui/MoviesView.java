package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Panel;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.job.JobService;
import org.tenfold.media.Library;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieList;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.PlacesTaken;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.list.SearchField;

/** The movies of the project; each leads to the desk where its clips are cut. */
@Route("movies")
@RouteAlias("films") // as links in mails of earlier versions have it
@PageTitle("Movies · Tenfold")
@Menu(title = "Movies", order = 10, icon = "vaadin:film")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
public class MoviesView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int PAGE = 24;

  private final transient MovieService movies;
  private final transient MovieList list;
  private final transient PlacesTaken clips;
  private final transient AccountService accounts;
  private final transient Memberships members;
  private final transient Project project;
  private final boolean curator =
      CurrentUser.get().has(Role.CURATOR) || CurrentUser.get().has(Role.ADMIN);
  private final Div cards = new Div();
  private final Button more = new Button(translate("movies.more"), click -> more());
  private volatile String search = "";
  private volatile int pages = 1;

  /** What this page shows of its movies; compared to know whether anything changed. */
  private record Shown(List<MovieCard.Content> movies, boolean more) {}

  MoviesView(
      MovieService movies,
      MovieList list,
      MovieUploads uploads,
      Library library,
      PlacesTaken clips,
      AccountService accounts,
      Memberships members,
      JobService jobs,
      Projects projects) {
    this.movies = movies;
    this.list = list;
    this.clips = clips;
    this.accounts = accounts;
    this.members = members;
    this.project = projects.current();
    addClassName("tf-page");
    Div panel = panel(uploads, library);
    Button add = new Button(translate("movies.add"), click -> panel.setVisible(!panel.isVisible()));
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    more.setId("more-movies");
    Component[] actions =
        curator
            ? new Component[] {new Anchor("collection", translate("clip-check.rules")), add}
            : new Component[] {add};
    PageHeader header =
        new PageHeader(
            translate("movies.heading"),
            translate("movies.words", project.clipsPerMovie()),
            actions);
    add(header, panel, new IncomingMovies(uploads, jobs), search(), cards, more);
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  private static Div panel(MovieUploads uploads, Library library) {
    Div panel = new Div(new MovieUploader());
    panel.addClassName("tf-stack");
    panel.setId("add-movie");
    panel.setVisible(false);
    if (library.present()) {
      panel.add(new LibraryPicker(library, uploads));
    }
    if (CurrentUser.get().has(Role.COLLECTOR) || CurrentUser.get().has(Role.ADMIN)) {
      panel.add(new Anchor("import-clips", translate("movies.import-clips")));
    }
    return panel;
  }

  private SearchField search() {
    SearchField field = new SearchField("movie-search", translate("movies.search"));
    field.setWidth("min(26rem, 100%)");
    field.addValueChangeListener(
        change -> {
          search = change.getValue();
          pages = 1;
          show(read());
        });
    return field;
  }

  private void more() {
    pages++;
    show(read());
  }

  /** Page after page, each from where the one before ended. */
  private Shown read() {
    List<Movie> found = new ArrayList<>();
    boolean full = true;
    for (int i = 0; i < pages && full; i++) {
      MovieList.Place after =
          found.isEmpty()
              ? null
              : new MovieList.Place(found.getLast().title(), found.getLast().id());
      List<Movie> page = list.page(project.id(), search, after, PAGE);
      full = page.size() == PAGE;
      found.addAll(page);
    }
    Map<MovieId, Integer> taken = clips.placesTaken();
    Map<PersonId, String> names =
        accounts.people(Panel.HUMAN).stream()
            .collect(Collectors.toMap(Person::id, Person::displayName));
    return new Shown(found.stream().map(movie -> card(movie, taken, names)).toList(), full);
  }

  private MovieCard.Content card(
      Movie movie, Map<MovieId, Integer> taken, Map<PersonId, String> names) {
    return new MovieCard.Content(
        movie.id(),
        movie.title(),
        MovieFacts.brief(movie),
        movie.takenDownAt().isPresent() ? translate("takedown.movie-gone") : MovieFacts.said(movie),
        translate("movies.taken", taken.getOrDefault(movie.id(), 0), project.clipsPerMovie()),
        movie.credit(),
        movie.assignedTo().map(names::get).map(name -> translate("movies.of", name)).orElse(""));
  }

  private void show(Shown shown) {
    cards.removeAll();
    cards.setClassName("tf-poster-grid", !shown.movies().isEmpty());
    more.setVisible(shown.more());
    if (shown.movies().isEmpty()) {
      cards.add(
          search.isBlank()
              ? new EmptyState(translate("movies.none"), translate("movies.none-words"))
              : new EmptyState(translate("movies.not-found"), translate("movies.not-found-words")));
    }
    shown.movies().forEach(movie -> cards.add(new MovieCard(movie, () -> edit(movie.id()))));
  }

  private void edit(MovieId id) {
    List<Person> collectors = curator ? members.with(Role.COLLECTOR) : List.of();
    movies.find(id).ifPresent(movie -> new MovieDetailsDialog(movies, movie, collectors).open());
  }
}
