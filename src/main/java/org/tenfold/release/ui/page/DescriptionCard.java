package org.tenfold.release.ui.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseAdministration;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.web.Notifications;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;

/** What is said of a release, and what is done with it as a whole. */
class DescriptionCard extends Div {
  private final transient ReleaseAdministration releases;
  private final transient Release release;
  private final transient ReleaseDescription said;
  private final transient Runnable changed;
  private final TextField name = new TextField(translate("release.name"));
  private final TextField licence = new TextField(translate("release.licence"));
  private final TextField contact = new TextField(translate("release.contact"));
  private final TextArea note = new TextArea(translate("release.note"));
  private final TextArea terms = new TextArea(translate("release.terms"));
  private final transient Refusals refusals =
      new Refusals()
          .at(name, "release.name-length", "release.name-taken")
          .at(licence, "release.licence-length")
          .at(contact, "release.contact-length")
          .at(note, "release.text-length");

  DescriptionCard(ReleaseAdministration releases, Release release, Runnable changed) {
    this.releases = releases;
    this.release = release;
    this.changed = changed;
    said = releases.description(release.id());
    setId("release-description");
    addClassNames("tf-card", "tf-stack");
    name.setId("release-rename");
    name.setValue(release.name());
    licence.setId("release-licence");
    licence.setValue(said.licence());
    licence.setPlaceholder("https://spdx.org/licenses/…");
    licence.setWidth("22rem");
    licence.setTooltipText(translate("release.licence-words"));
    contact.setValue(said.contact());
    contact.setTooltipText(translate("release.contact-words"));
    note.setId("release-note");
    note.setValue(said.note());
    note.setWidthFull();
    terms.setValue(said.terms());
    terms.setWidthFull();
    terms.setHelperText(translate("release.terms-words"));
    Div line = new Div(name, licence, contact);
    line.addClassNames("tf-actions", "tf-baseline");
    Button save = button("release-save", "study.save", this::save);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button delete = button("release-delete", "study.delete", this::askToDelete);
    int used = releases.uses(release.id()).size();
    delete.setEnabled(used == 0);
    Div actions =
        new Div(
            save,
            button(
                "release-archive",
                said.archived() ? "study.bring-back" : "study.archive",
                this::archive),
            delete);
    actions.addClassName("tf-actions");
    add(new H2(translate("release.description")), line, note, terms, actions);
    if (used > 0) {
      add(Parts.note(translate("release.cannot-delete", used)));
    }
  }

  private static Button button(String id, String key, Runnable act) {
    Button button = new Button(translate(key), click -> act.run());
    button.setId(id);
    return button;
  }

  private void save() {
    if (refusals.tell(
        () ->
            releases.describe(
                release.id(),
                name.getValue(),
                said.saying(
                    note.getValue(), licence.getValue(), terms.getValue(), contact.getValue())))) {
      Notifications.done(translate("study.saved"));
      changed.run();
    }
  }

  private void archive() {
    put(!said.archived());
    Notifications.done(
        translate(said.archived() ? "list.brought-back" : "list.archived", release.name()),
        () -> put(said.archived()));
  }

  private void put(boolean away) {
    if (away) {
      releases.archive(release.id());
    } else {
      releases.bringBack(release.id());
    }
    changed.run();
  }

  private void askToDelete() {
    Question.beforeLoss(
        translate("release.delete-title", release.name()),
        translate("release.delete-words"),
        translate("study.delete"),
        () -> {
          if (refusals.tell(() -> releases.delete(release.id()))) {
            getUI().ifPresent(ui -> ui.navigate("releases"));
          }
        });
  }
}
