package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.scout.MovieScouts;
import org.tenfold.clip.scout.Scout;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;

/** Lets a run look where movies may show rare emotions. */
class ScoutCard extends Div {
  private final transient MovieScouts scouts;
  private final transient RunId run;
  private final PersonId visitor = CurrentUser.get().id();
  private final CheckboxGroup<Label> wanted = new CheckboxGroup<>(translate("scout.wanted"));
  private final transient Refusals refusals =
      new Refusals().at(wanted, "clip.scout-nothing-wanted");
  private final Paragraph state = new Paragraph();
  private final Button end = new Button(translate("scout.end"), click -> end());

  ScoutCard(MovieScouts scouts, RunId run) {
    this.scouts = scouts;
    this.run = run;
    addClassNames("tf-card", "tf-stack");
    Paragraph words = new Paragraph(translate("scout.words"));
    words.addClassName("tf-note");
    wanted.setItems(PageLabels.all());
    wanted.setItemLabelGenerator(emotion -> PageLabels.name(emotion));
    wanted.setValue(Set.of(DfewLabel.DISGUST, DfewLabel.FEAR));
    Button begin = new Button(translate("scout.begin"), click -> begin(run, wanted.getValue()));
    begin.setId("scout-begin");
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    end.setId("scout-end");
    state.setId("scout-state");
    Div actions = new Div(begin, end);
    actions.addClassName("tf-actions");
    add(new H2(translate("scout.title")), words, wanted, state, actions);
    show();
  }

  private void begin(RunId looks, Set<Label> wishes) {
    if (refusals.tell(
        () -> Notifications.done(translate("scout.begun", scouts.begin(looks, wishes, visitor))))) {
      show();
    }
  }

  private void end() {
    Optional<Scout> before = scouts.current();
    scouts.end();
    show();
    before.ifPresent(
        scout ->
            Notifications.done(
                translate("scout.ended"), () -> begin(new RunId(scout.run()), scout.wanted())));
  }

  private void show() {
    Optional<Scout> current = scouts.current();
    boolean own = current.filter(scout -> scout.run().equals(run.value())).isPresent();
    state.setText(
        current
            .map(scout -> translate(own ? "scout.this-looks" : "scout.other-looks", names(scout)))
            .orElse(translate("scout.none-looks")));
    end.setVisible(current.isPresent());
  }

  static String names(Scout scout) {
    return scout.wanted().stream()
        .sorted()
        .map(emotion -> PageLabels.name(emotion))
        .collect(Collectors.joining(", "));
  }
}
