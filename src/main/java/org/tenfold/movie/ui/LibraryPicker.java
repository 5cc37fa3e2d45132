package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Library;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.web.Notifications;

/** Takes a film out of the folder that the administrator named. */
class LibraryPicker extends Div {
  private final PersonId visitor = CurrentUser.get().id();
  private final ComboBox<Library.Entry> films = new ComboBox<>(translate("films.library"));

  LibraryPicker(Library library, MovieUploads uploads) {
    addClassNames("tf-job-head", "tf-baseline");
    films.setId("library");
    films.setWidth("min(36rem, 100%)");
    films.setItemLabelGenerator(
        film -> String.format(Locale.ROOT, "%s · %.2f GB", film.path(), film.sizeBytes() / 1e9));
    films.setItems(library.files(Library.Kind.FILM));
    Button take = new Button(translate("films.take"), click -> take(uploads));
    add(films, take);
  }

  private void take(MovieUploads uploads) {
    Library.Entry film = films.getValue();
    if (film == null) {
      Notifications.problem(translate("films.choose-first"));
      return;
    }
    try {
      uploads.takeFromLibrary(film.path(), visitor);
      films.clear();
    } catch (InvalidInput refused) {
      Notifications.problem(refused.said());
    }
  }
}
