package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.tenfold.account.PersonId;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.Remark;
import org.tenfold.web.RemarkLine;

/** What was said, oldest first: the reader's own at the right. */
class Remarks extends Div {
  /**
   * @param names what an author is called before this reader
   */
  Remarks(Discussion discussion, PersonId reader, Function<PersonId, String> names) {
    addClassName("tf-remarks");
    getElement().setAttribute("role", "log");
    getElement().setAttribute("aria-label", translate("discussion.said"));
    for (Remark remark : discussion.remarks()) {
      add(line(remark, reader, names));
    }
  }

  private static RemarkLine line(Remark remark, PersonId reader, Function<PersonId, String> names) {
    PersonId author = remark.author();
    RemarkLine line = new RemarkLine(names.apply(author), remark.at(), author.equals(reader));
    if (remark.kind() != Remark.Kind.SAID) {
      line.deed(translate("discussion.kind." + remark.kind()));
    }
    if (!remark.words().isEmpty()) {
      line.words(remark.words());
    }
    return line;
  }
}
