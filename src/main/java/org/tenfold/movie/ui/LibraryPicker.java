package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.media.Library;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.web.Refusals;

/** Takes a movie out of the folder that the administrator named. */
class LibraryPicker extends Div {
  private final PersonId visitor = CurrentUser.get().id();
  private final ComboBox<Library.Entry> movies = new ComboBox<>(translate("movies.library"));
  private final transient Refusals refusals = new Refusals().at(movies);

  LibraryPicker(Library library, MovieUploads uploads) {
    addClassNames("tf-job-head", "tf-baseline");
    movies.setId("library");
    movies.setWidth("min(36rem, 100%)");
    movies.setItemLabelGenerator(
        movie -> String.format(Locale.ROOT, "%s · %.2f GB", movie.path(), movie.sizeBytes() / 1e9));
    movies.setItems(library.files(Library.Kind.MOVIE));
    Button take = new Button(translate("movies.take"), click -> take(uploads));
    add(movies, take);
  }

  private void take(MovieUploads uploads) {
    refusals.tell(
        () -> {
          Refusals.requireFilled(movies);
          uploads.takeFromLibrary(movies.getValue().path(), visitor);
          movies.clear();
        });
  }
}
