package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.account.CurrentUser;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AnnotatorStanding;
import org.tenfold.admission.Standing;
import org.tenfold.admission.Step;
import org.tenfold.admission.background.Background;
import org.tenfold.web.Notifications;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;

/** How far each annotator has come, and the two exceptions a curator can make. */
class AnnotatorsCard extends Div {
  private final transient AdmissionAdministration administration;
  private final Div rows = new Div();

  AnnotatorsCard(AdmissionAdministration administration) {
    this.administration = administration;
    addClassNames("tf-card", "tf-stack");
    add(new H2(translate("nav.annotators")), rows);
    refresh();
  }

  void refresh() {
    PlainTable table =
        new PlainTable(
                translate("annotators.annotator"),
                translate("standing.at"),
                translate("step.BACKGROUND"),
                translate("standing.tests"),
                "")
            .words(1, 2);
    administration
        .annotators()
        .forEach(
            one ->
                table.addRow(
                    new Span(one.name()),
                    List.of(
                        badge(one.standing()),
                        new Span(one.background().map(AnnotatorsCard::words).orElse("–")),
                        new Span(Integer.toString(one.standing().testsTaken())),
                        exceptions(one))));
    rows.removeAll();
    rows.add(table);
  }

  private static StateBadge badge(Standing standing) {
    return standing
        .missing()
        .map(step -> new StateBadge(words(step, standing), StateBadge.Tone.WARN))
        .orElseGet(() -> new StateBadge(translate("standing.ready"), StateBadge.Tone.GOOD));
  }

  private static String words(Step step, Standing standing) {
    if (step == Step.QUALIFICATION && standing.attemptsLeft() == 0) {
      return translate("standing.failed");
    }
    return translate(
        step == Step.BACKGROUND && standing.foreign() ? "standing.foreign" : "step." + step);
  }

  private static String words(Background background) {
    String detail = background.detail().isEmpty() ? "" : " (" + background.detail() + ")";
    return translate("culture." + background.culture()) + detail + ", " + background.language();
  }

  private Component exceptions(AnnotatorStanding one) {
    Button test =
        new Button(
            translate("standing.attempt"),
            click -> {
              administration.grantAttempt(one.id(), CurrentUser.get().id());
              done(translate("standing.attempt-given", one.name()));
            });
    test.setVisible(
        one.standing().testsTaken() > 0
            && one.standing().attemptsLeft() == 0
            && !one.standing().passed());
    Button background =
        new Button(
            translate("standing.ask-anew"),
            click -> {
              administration.askBackgroundAnew(one.id());
              done(translate("standing.asked-anew", one.name()));
            });
    background.setVisible(one.background().isPresent());
    test.addThemeVariants(ButtonVariant.LUMO_SMALL);
    background.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return new Div(test, background);
  }

  private void done(String words) {
    refresh();
    Notifications.done(words);
  }
}
