package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What a new version of a text changes, line by line. */
final class ChangedLines {
  private ChangedLines() {}

  static Div of(String before, String after) {
    Div lines = new Div();
    lines.addClassName("tf-changed-lines");
    if (before.isEmpty()) {
      lines.setText(translate("guidelines.first", after.length()));
      return lines;
    }
    List<String> changes =
        TextChanges.cut(TextChanges.changes(before.lines().toList(), after.lines().toList()));
    for (String change : changes) {
      Div line = new Div(change);
      line.setClassName("tf-went", change.startsWith("− "));
      line.setClassName("tf-came", change.startsWith("+ "));
      lines.add(line);
    }
    return lines;
  }
}
