package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.tenfold.account.Panel;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.annotation.ClipHistory;

/** What was done about the clip, as sentences; taking up and laying down only on demand. */
class HistoryCard extends Div {
  private final UnorderedList list = new UnorderedList();
  private final transient List<ClipHistory.Entry> entries;

  HistoryCard(List<ClipHistory.Entry> entries) {
    this.entries = entries;
    setId("history");
    addClassNames("tf-card", "tf-stack");
    list.addClassName("tf-history");
    Paragraph words = new Paragraph(translate("clip-log.words"));
    words.addClassName("tf-note");
    add(new H2(translate("clip-log.title")), words);
    if (entries.isEmpty()) {
      add(new Paragraph(translate("clip-log.none")));
      return;
    }
    long passing = entries.stream().filter(ClipHistory.Entry::passing).count();
    if (passing > 0) {
      Checkbox all = new Checkbox(translate("clip-log.passing", passing));
      all.addValueChangeListener(change -> show(change.getValue()));
      add(all);
    }
    add(list);
    show(false);
  }

  private void show(boolean all) {
    list.removeAll();
    entries.stream().filter(entry -> all || !entry.passing()).map(this::line).forEach(list::add);
  }

  private ListItem line(ClipHistory.Entry entry) {
    Element time = new Element("time");
    time.setAttribute("datetime", entry.at().toString());
    time.setText(Formats.time(entry.at()));
    ListItem line = new ListItem();
    line.getElement().appendChild(time);
    line.add(
        new Span(
            (entry.panel() == Panel.SIMULATED ? translate("source.simulation") + ": " : "")
                + entry.said().in(getLocale())));
    line.getElement().setAttribute("data-passing", entry.passing());
    return line;
  }
}
