package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.tenfold.media.Library;
import org.tenfold.release.Division;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.release.ReleaseService;
import org.tenfold.web.Refusals;

/** The folds of a prepared release, one piece for each of its divisions. */
public class FoldsPart extends Div {
  private final transient ReleaseService releases;
  private final transient ReleaseDivisions divisions;
  private final transient Release release;
  private final Div list = new Div();

  /**
   * @param lists of {@link #lists}
   */
  public FoldsPart(
      ReleaseService releases, ReleaseDivisions divisions, List<String> lists, Release release) {
    this.releases = releases;
    this.divisions = divisions;
    this.release = release;
    addClassName("tf-stack");
    list.addClassName("tf-stack");
    Button add =
        new Button(
            translate("division.add"),
            click ->
                new AddFoldsDialog(divisions, lists, release, added -> show(Optional.of(added)))
                    .open());
    add.setId("add-folds");
    Div head = new Div(new H3(translate("division.title")), add);
    head.addClassName("tf-job-head");
    Paragraph words = new Paragraph(translate("division.words"));
    words.addClassName("tf-note");
    add(head, words, list);
    show(Optional.empty());
  }

  /** Paths of the library's lists, one of which may fix parts. */
  public static List<String> lists(Library library) {
    return library.present()
        ? library.files(Library.Kind.LIST).stream().map(Library.Entry::path).toList()
        : List.of();
  }

  /**
   * @param open the one whose numbers are shown; the others are unfolded by hand
   */
  private void show(Optional<Division> open) {
    list.removeAll();
    for (Division division : divisions.of(release)) {
      releases
          .find(division.id())
          .ifPresent(
              divided -> {
                DivisionDetails details =
                    new DivisionDetails(
                        division,
                        divided,
                        divisions.report(divided),
                        divisions.removable(division.id())
                            ? Optional.of(() -> remove(division))
                            : Optional.empty());
                details.setOpen(open.filter(one -> one.id().equals(division.id())).isPresent());
                list.add(details);
              });
    }
  }

  private void remove(Division division) {
    Refusals.told(() -> divisions.remove(division.id()));
    show(Optional.empty());
  }
}
