package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import org.tenfold.web.Refusals;

/** The last step: a name and a button, or what stands in the way. */
class ImportCard extends Div {
  private static final int LONGEST_NAME = 120;

  /**
   * @param check refuses a name
   * @param start given the set's name
   */
  ImportCard(FileInHand file, DryRunReport report, Consumer<String> check, Consumer<String> start) {
    addClassName("tf-card");
    add(new H2(translate("nav.import")));
    if (!report.obstacles().isEmpty()) {
      addObstacles(report);
      return;
    }
    TextField name = new TextField(translate("import.set-name"));
    name.setId("import-name");
    name.setMaxLength(LONGEST_NAME);
    name.setValue(file.title());
    name.setWidth("20rem");
    Button button = new Button(translate("nav.import"));
    button.setId("import-button");
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Refusals refusals = new Refusals().at(name, "intake.name-length", "intake.name-taken");
    button.addClickListener(
        click -> {
          if (refusals.tell(() -> check.accept(name.getValue()))) {
            start.accept(name.getValue());
          }
        });
    Div row = new Div(name, button);
    row.addClassNames("tf-actions", "tf-baseline");
    add(
        note(
            translate(
                "import.would",
                ImportedSetsCard.number(report.clips()),
                ImportedSetsCard.number(report.votes()))),
        row);
  }

  /** The questions stand above already. */
  private void addObstacles(DryRunReport report) {
    UnorderedList list = new UnorderedList();
    list.setId("import-obstacles");
    if (!report.questions().isEmpty()) {
      list.add(new ListItem(translate("import.answer-first")));
    }
    report.obstacles().stream()
        .skip(report.questions().size())
        .forEach(one -> list.add(new ListItem(one.in(getLocale()))));
    add(note(translate("import.not-yet")), list);
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }
}
