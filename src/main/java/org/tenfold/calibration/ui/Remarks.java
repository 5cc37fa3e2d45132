package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.Comment;
import org.tenfold.web.RemarkLine;

/** What was said about one clip, oldest first: the reader's own at the right. */
class Remarks extends Div {
  private final PersonId reader;
  private final transient Function<PersonId, String> names;
  private transient List<Comment> shown = List.of();

  /**
   * @param names what an author is called before this reader
   */
  Remarks(PersonId reader, Function<PersonId, String> names) {
    this.reader = reader;
    this.names = names;
    addClassName("tf-remarks");
    getElement().setAttribute("role", "log");
    getElement().setAttribute("aria-label", translate("round.said"));
  }

  void show(List<Comment> said) {
    if (!said.equals(shown)) {
      shown = said;
      removeAll();
      said.forEach(comment -> add(line(comment)));
    }
  }

  private RemarkLine line(Comment comment) {
    PersonId author = comment.author();
    return new RemarkLine(names.apply(author), comment.at(), author.equals(reader))
        .words(comment.words().isEmpty() ? translate("round.forgotten") : comment.words());
  }
}
