package org.tenfold.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.web.Notifications;

/** The last step: a name and a button, or what stands in the way. */
class ImportCard extends Div {
  private static final int LONGEST_NAME = 120;

  /**
   * @param start given the set's name
   */
  ImportCard(FileInHand file, DryRunReport report, Consumer<String> start) {
    addClassName("tf-card");
    add(new H2("Import"));
    if (!report.obstacles().isEmpty()) {
      addObstacles(report);
      return;
    }
    TextField name = new TextField("Name of the set");
    name.setId("import-name");
    name.setMaxLength(LONGEST_NAME);
    name.setValue(file.title());
    name.setWidth("20rem");
    Button button = new Button("Import");
    button.setId("import-button");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.addClickListener(
        click -> {
          if (name.isEmpty() || name.getValue().isBlank()) {
            Notifications.problem("Give the set a name of 1 to 120 characters.");
          } else {
            start.accept(name.getValue());
          }
        });
    Div row = new Div(name, button);
    row.addClassNames("tf-actions", "tf-baseline");
    add(
        note(
            "%s clips and %s votes become one set, all of it or nothing."
                .formatted(
                    ImportedSetsCard.number(report.clips()),
                    ImportedSetsCard.number(report.votes()))),
        row);
  }

  /** The questions stand above already. */
  private void addObstacles(DryRunReport report) {
    UnorderedList list = new UnorderedList();
    list.setId("import-obstacles");
    if (!report.questions().isEmpty()) {
      list.add(new ListItem("Answer the questions above, then check again."));
    }
    report.obstacles().stream()
        .skip(report.questions().size())
        .forEach(one -> list.add(new ListItem(one)));
    add(note("It cannot be imported yet:"), list);
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }
}
