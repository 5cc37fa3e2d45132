package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.tenfold.movie.MovieId;

/** One film in the list: its poster leads to the desk. */
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

  MovieCard(Content film, Runnable edit) {
    addClassName("tf-film");
    String address = "media/movies/" + film.id().value();
    Div words = new Div(text(film.title(), "tf-strong"), text(film.facts(), "tf-note"));
    if (!film.said().isEmpty()) {
      words.add(text(film.said(), "tf-note"));
    }
    words.add(new Span(film.clips()));
    if (!film.owner().isEmpty()) {
      words.add(text(film.owner(), "tf-note"));
    }
    words.add(text(film.credit(), "tf-credit"));
    Anchor poster =
        new Anchor("films/" + film.id().value(), new Image(address + "/poster", ""), words);
    poster.addClassName("tf-poster");
    Button details = new Button(translate("films.edit"), click -> edit.run());
    details.addThemeVariants(ButtonVariant.LUMO_SMALL);
    details.setAriaLabel(translate("films.edit-of", film.title()));
    add(poster, details);
  }

  private static Span text(String words, String style) {
    Span span = new Span(words);
    span.addClassName(style);
    return span;
  }
}
