package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.tenfold.account.CurrentUser;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.text.ProjectText;
import org.tenfold.admission.text.TextKind;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;
import org.tenfold.web.settings.SettingVersions;
import org.tenfold.web.settings.Unsaved;

/** Markdown at the left, what people will see at the right. */
class TextEditor extends Div {
  private final transient AdmissionAdministration administration;
  private final transient Runnable changed;
  private final TextKind kind;
  private final TextArea source = new TextArea("Markdown");
  private final transient Refusals refusals = new Refusals();
  private final Paragraph version = new Paragraph();
  private final SettingVersions versions;
  private final transient Unsaved unsaved = Unsaved.watch(source, this::changed);

  /** As it is in force. */
  private String before;

  TextEditor(
      String title,
      TextKind kind,
      Optional<ProjectText> newest,
      AdmissionAdministration administration,
      Runnable changed) {
    this.administration = administration;
    this.changed = changed;
    this.kind = kind;
    addClassNames("tf-card", "tf-stack");
    version.addClassName("tf-note");
    String text = newest.map(ProjectText::markdown).orElse("");
    Markdown preview = SafeMarkdown.component(text);
    preview.getElement().getClassList().add("tf-prose");
    before = text;
    source.setValue(text);
    refusals.at(source, "admission.text-length", "admission.nothing-changed");
    source.setMaxLength(ProjectText.MOST_CHARACTERS);
    source.setMinRows(10);
    source.setMaxRows(24);
    source.setWidthFull();
    source.setId("text-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    source.setValueChangeMode(ValueChangeMode.LAZY);
    source.addValueChangeListener(
        change -> {
          preview.setContent(SafeMarkdown.of(change.getValue()));
          unsaved.tell(changed());
        });
    Button save = new Button(translate("settings.save"), click -> save());
    save.setId("save-text-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div columns = new Div(source, preview);
    columns.addClassName("tf-columns");
    say(newest);
    versions = new SettingVersions("");
    Details all = new Details(translate("guidelines.versions"), versions);
    add(new H2(title), version, columns, save, all);
    showVersions();
  }

  private void showVersions() {
    versions.tell(TextChanges.of(administration.versions(kind)));
  }

  /** Says first what changes and whom it stops, where it stops anybody. */
  private void save() {
    int stopped = administration.stoppedBy(kind);
    if (stopped == 0 || !changed()) {
      save(false);
      return;
    }
    ConfirmDialog question =
        new ConfirmDialog(
            translate("guidelines.ask"), "", translate("guidelines.ask-all"), yes -> save(false));
    question.setId("text-question");
    Paragraph whom = new Paragraph(translate("guidelines.stops", stopped));
    Div body = new Div(whom, ChangedLines.of(before, source.getValue().strip()));
    body.addClassName("tf-stack");
    question.setText(body);
    question.setCancelable(true);
    question.setCancelText(translate("dialog.back"));
    if (kind == TextKind.GUIDELINES && !before.isEmpty()) {
      question.setRejectable(true);
      question.setRejectText(translate("guidelines.small"));
      question.setRejectButtonTheme("tertiary");
      question.addRejectListener(small -> save(true));
    } else if (kind == TextKind.CONSENT) {
      body.add(new Paragraph(translate("guidelines.consent-always")));
    }
    question.open();
  }

  private boolean changed() {
    return !source.getValue().strip().equals(before);
  }

  private void save(boolean small) {
    refusals.tell(
        () -> {
          ProjectText saved =
              small
                  ? administration.saveSmallChange(source.getValue(), CurrentUser.get().id())
                  : administration.save(kind, source.getValue(), CurrentUser.get().id());
          before = saved.markdown();
          unsaved.tell(false);
          say(Optional.of(saved));
          showVersions();
          this.changed.run();
          Notifications.done(translate("guidelines.text-saved", saved.version()));
        });
  }

  private void say(Optional<ProjectText> newest) {
    version.setText(
        newest
            .map(text -> translate("guidelines.text-holds", text.version()))
            .orElse(translate("guidelines.no-text")));
  }
}
