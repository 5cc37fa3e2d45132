package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Person;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieDetails;
import org.tenfold.movie.MovieService;
import org.tenfold.web.Refusals;

/** What is said of a movie, and who alone may cut it. */
class MovieDetailsDialog extends Dialog {
  private final transient MovieService movies;
  private final transient Movie movie;
  private final boolean mayAssign;
  private final transient Refusals refusals = new Refusals();
  private final TextField title = new TextField(translate("movies.title"));
  private final IntegerField year = new IntegerField(translate("movies.year"));
  private final TextField country = new TextField(translate("movies.country"));
  private final TextField language = new TextField(translate("movies.language"));
  private final TextField genre = new TextField(translate("movies.genre"));
  private final TextField credit = new TextField(translate("movies.credit"));
  private final TextArea rights = new TextArea(translate("movies.rights"));
  private final Select<Person> collector = new Select<>();

  /**
   * @param collectors who may be made the movie's only collector; empty: the visitor may not choose
   */
  MovieDetailsDialog(MovieService movies, Movie movie, List<Person> collectors) {
    this.movies = movies;
    this.movie = movie;
    this.mayAssign = !collectors.isEmpty();
    setHeaderTitle(translate("movies.details"));
    setWidth("38rem");
    collector.setLabel(translate("movies.assigned"));
    collector.setEmptySelectionAllowed(true);
    collector.setEmptySelectionCaption(translate("movies.anybody"));
    collector.setItemLabelGenerator(
        one -> one == null ? translate("movies.anybody") : one.displayName());
    collector.setItems(collectors);
    collector.setId("assigned-to");
    refusals
        .at(title, "movie.title", "movie.the-title")
        .at(year, "movie.year")
        .at(country, "movie.the-country")
        .at(language, "movie.the-language")
        .at(genre, "movie.the-genre")
        .at(credit, "movie.the-credit")
        .at(rights, "movie.the-rights");
    Div fields = new Div(title, year, country, language, genre, credit);
    fields.addClassName("tf-fields");
    rights.setWidthFull();
    rights.setMaxLength(1000);
    Div all = new Div(fields, rights);
    all.addClassName("tf-stack");
    if (mayAssign) {
      all.add(collector);
    }
    add(all);
    Button save = new Button(translate("movies.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(translate("movies.cancel"), click -> close()), save);
    show(collectors);
  }

  private void show(List<Person> collectors) {
    MovieDetails details = movie.details();
    title.setValue(details.title());
    year.setValue(details.year());
    country.setValue(details.country());
    language.setValue(details.language());
    genre.setValue(details.genre());
    credit.setValue(details.credit());
    rights.setValue(details.rights());
    collectors.stream()
        .filter(one -> movie.assignedTo().filter(one.id()::equals).isPresent())
        .findFirst()
        .ifPresent(collector::setValue);
  }

  private void save() {
    refusals.tell(
        () -> {
          movies.describe(
              movie.id(),
              new MovieDetails(
                  title.getValue(),
                  credit.getValue(),
                  year.getValue(),
                  country.getValue(),
                  language.getValue(),
                  genre.getValue(),
                  rights.getValue()));
          if (mayAssign) {
            @Nullable Person chosen = collector.getValue();
            movies.assign(movie.id(), Optional.ofNullable(chosen).map(Person::id));
          }
          close();
        });
  }
}
