package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.tenfold.account.PersonId;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.Remark;
import org.tenfold.web.Times;

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

  private static Div line(Remark remark, PersonId reader, Function<PersonId, String> names) {
    Span who = new Span(names.apply(remark.author()));
    who.addClassName("tf-remark-author");
    Div head = new Div(who, new Span(Times.minuteWithZone(remark.at())));
    head.addClassName("tf-note");
    Div line = new Div(head);
    line.addClassName("tf-remark");
    line.setClassName("tf-own-remark", remark.author().equals(reader));
    if (remark.kind() != Remark.Kind.SAID) {
      Paragraph deed = new Paragraph(translate("discussion.kind." + remark.kind()));
      deed.addClassName("tf-remark-deed");
      line.add(deed);
    }
    if (!remark.words().isEmpty()) {
      Paragraph words = new Paragraph(remark.words());
      words.addClassName("tf-remark-words");
      line.add(words);
    }
    return line;
  }
}
