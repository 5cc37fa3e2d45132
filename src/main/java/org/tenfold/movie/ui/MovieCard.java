package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.tenfold.movie.MovieId;

/** One movie in the list: its poster leads to the desk. */
class MovieCard extends Div {

  /** In words. {@code said}, {@code credit} and {@code owner} may be empty. */
  record Content(
      MovieId id,
      String title,
      String facts,
      String said,
      String clips,
      String credit,
      String owner) {}

  MovieCard(Content movie, Runnable edit) {
    addClassName("tf-movie");
    String address = "media/movies/" + movie.id().value();
    Div words = new Div(text(movie.title(), "tf-strong"), text(movie.facts(), "tf-note"));
    if (!movie.said().isEmpty()) {
      words.add(text(movie.said(), "tf-note"));
    }
    words.add(new Span(movie.clips()));
    if (!movie.owner().isEmpty()) {
      words.add(text(movie.owner(), "tf-note"));
    }
    words.add(text(movie.credit(), "tf-credit"));
    Anchor poster =
        new Anchor("movies/" + movie.id().value(), new Image(address + "/poster", ""), words);
    poster.addClassName("tf-poster");
    Button details = new Button(translate("movies.edit"), click -> edit.run());
    details.addThemeVariants(ButtonVariant.LUMO_SMALL);
    details.setAriaLabel(translate("movies.edit-of", movie.title()));
    add(poster, details);
  }

  private static Span text(String words, String style) {
    Span span = new Span(words);
    span.addClassName(style);
    return span;
  }
}
