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
  private final Checkbox background = new Checkbox("Ask for region and language");
  private final Select<Culture> culture = new Select<>();
  private final Checkbox training = new Checkbox("Training round before the first clip");
  private final IntegerField threshold = new IntegerField("Test: right answers needed, in %");
  private final IntegerField attempts = new IntegerField("Attempts at the test");

  private int seen;

  RuleCard(AdmissionAdministration administration, Runnable changed) {
    this.administration = administration;
    this.changed = changed;
    addClassNames("tf-card", "tf-stack");
    culture.setLabel("Only people from");
    culture.setEmptySelectionAllowed(true);
    culture.setEmptySelectionCaption("anywhere");
    culture.setItemLabelGenerator(one -> one == null ? "anywhere" : translate("culture." + one));
    culture.setItems(Culture.values());
    threshold.setMin(0);
    threshold.setMax(100);
    threshold.setPlaceholder("no test");
    threshold.setClearButtonVisible(true);
    threshold.setId("test-threshold");
    attempts.setMin(1);
    attempts.setMax(AdmissionRule.MOST_ATTEMPTS);
    attempts.setStepButtonsVisible(true);
    refusals.at(threshold, "admission.test-threshold").at(attempts, "admission.test-attempts");
    CountedRule<AdmissionRule> now = administration.current();
    seen = now.version();
    show(now.rule());
    Button save = new Button("Save the rule", click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-rule");
    Div fields = new Div(culture, threshold, attempts);
    fields.addClassName("tf-fields");
    Paragraph words =
        new Paragraph(
            "Rounds are asked for only while there are gold clips for them. Who has passed stays"
                + " in; a later rule does not undo it.");
    words.addClassName("tf-note");
    add(new H2("Rule"), words, new Div(background), new Div(training), fields, save);
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
          Notifications.done("The rule holds from the next clip on.");
        });
  }
}
