package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyService;
import org.tenfold.web.Notifications;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;

/** What a study is called and noted, and what is done with it as a whole. */
class StudyDescription extends Div {
  private final transient StudyService studies;
  private final transient Study study;
  private final TextField name = new TextField(translate("study.name"));
  private final TextField tags = new TextField(translate("study.tags"));
  private final TextArea note = new TextArea(translate("study.note"));
  private final transient Refusals refusals =
      new Refusals()
          .at(name, "benchmark.study-name")
          .at(tags, "benchmark.study-tags")
          .at(note, "benchmark.study-note");

  StudyDescription(StudyService studies, Study study) {
    this.studies = studies;
    this.study = study;
    addClassNames("tf-card", "tf-stack");
    name.setId("study-rename");
    name.setValue(study.name());
    tags.setId("study-tags");
    tags.setValue(String.join(", ", study.tags()));
    tags.setTooltipText(translate("study.tags-words"));
    note.setValue(study.note());
    note.setWidthFull();
    Div words = new Div(name, tags);
    words.addClassNames("tf-actions", "tf-baseline");
    Div actions =
        new Div(
            StudyView.button("study-save", translate("study.save"), this::save),
            StudyView.button("study-again", translate("study.again"), this::again),
            StudyView.button(
                "study-archive",
                translate(study.archived() ? "study.bring-back" : "study.archive"),
                this::archive),
            StudyView.button("study-delete", translate("study.delete"), this::askToDelete));
    actions.addClassName("tf-actions");
    add(new H2(translate("study.description")), words, note, actions);
  }

  private void save() {
    if (refusals.tell(
        () ->
            studies.describe(
                study.id(),
                name.getValue(),
                note.getValue(),
                List.of(tags.getValue().split(","))))) {
      Notifications.done(translate("study.saved"));
    }
  }

  private void again() {
    getUI()
        .ifPresent(
            ui ->
                ui.navigate(
                    "studies",
                    QueryParameters.of(StudiesView.AGAIN, study.id().value().toString())));
  }

  private void archive() {
    put(!study.archived());
    leave();
    Notifications.done(
        translate(study.archived() ? "list.brought-back" : "list.archived", study.name()),
        () -> {
          put(study.archived());
          leave();
        });
  }

  private void put(boolean away) {
    if (away) {
      studies.archive(study.id());
    } else {
      studies.bringBack(study.id());
    }
  }

  private void askToDelete() {
    int kept = studies.neededByOthers(study).size();
    Question.beforeLoss(
        translate("study.delete-title", study.name()),
        kept == 0 ? translate("study.delete-words") : translate("study.delete-but", kept),
        translate("study.delete"),
        () -> {
          if (refusals.tell(() -> studies.delete(study.id()))) {
            leave();
          }
        });
  }

  private void leave() {
    UI.getCurrent().navigate(StudiesView.class);
  }
}
