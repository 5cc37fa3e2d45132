package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionRule;
import org.tenfold.admission.background.Culture;
import org.tenfold.project.CountedRule;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** What the project asks of annotators beside the two texts. */
class RuleCard extends Div {
  private final transient AdmissionAdministration administration;
  private final transient Runnable changed;
  private final transient Refusals refusals = new Refusals();
  private final Checkbox background = new Checkbox(translate("admission-rule.background"));
  private final Select<Culture> culture = new Select<>();
  private final Checkbox training = new Checkbox(translate("admission-rule.training"));
  private final IntegerField threshold = new IntegerField(translate("admission-rule.threshold"));
  private final IntegerField attempts = new IntegerField(translate("admission-rule.attempts"));

  private int seen;

  RuleCard(AdmissionAdministration administration, Runnable changed) {
    this.administration = administration;
    this.changed = changed;
    addClassNames("tf-card", "tf-stack");
    culture.setLabel(translate("admission-rule.culture"));
    culture.setEmptySelectionAllowed(true);
    culture.setEmptySelectionCaption(translate("admission-rule.anywhere"));
    culture.setItemLabelGenerator(
        one -> translate(one == null ? "admission-rule.anywhere" : "culture." + one));
    culture.setItems(Culture.values());
    threshold.setMin(0);
    threshold.setMax(100);
    threshold.setPlaceholder(translate("admission-rule.no-test"));
    threshold.setClearButtonVisible(true);
    threshold.setId("test-threshold");
    attempts.setMin(1);
    attempts.setMax(AdmissionRule.MOST_ATTEMPTS);
    attempts.setStepButtonsVisible(true);
    refusals.at(threshold, "admission.test-threshold").at(attempts, "admission.test-attempts");
    CountedRule<AdmissionRule> now = administration.current();
    seen = now.version();
    show(now.rule());
    Button save = new Button(translate("settings.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-rule");
    Div fields = new Div(culture, threshold, attempts);
    fields.addClassName("tf-fields");
    Paragraph words = new Paragraph(translate("admission-rule.words"));
    words.addClassName("tf-note");
    add(
        new H2(translate("admission-rule.title")),
        words,
        new Div(background),
        new Div(training),
        fields,
        save);
  }

  private void show(AdmissionRule rule) {
    background.setValue(rule.backgroundNeeded());
    culture.setValue(rule.culture());
    training.setValue(rule.trainingNeeded());
    threshold.setValue(rule.threshold() == null ? null : (int) Math.round(100 * rule.threshold()));
    attempts.setValue(rule.attempts());
  }

  private void save() {
    refusals.tell(
        () -> {
          Integer percent = threshold.getValue();
          AdmissionRule rule =
              new AdmissionRule(
                  background.getValue(),
                  culture.getValue(),
                  training.getValue(),
                  percent == null ? null : percent / 100.0,
                  attempts.getValue() == null ? 0 : attempts.getValue());
          seen = administration.change(rule, seen);
          show(rule);
          changed.run();
          Notifications.done(translate("admission-rule.saved"));
        });
  }
}
