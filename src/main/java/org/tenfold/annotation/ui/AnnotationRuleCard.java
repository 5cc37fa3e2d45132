package org.tenfold.annotation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.CountedRule;
import org.tenfold.project.ProjectId;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** How clips are judged in this project, in numbers that a curator can set. */
class AnnotationRuleCard extends Div {
  private final transient AnnotationRules rules;
  private final ProjectId project;
  private final transient Refusals refusals = new Refusals();
  private final IntegerField watched =
      number(translate("judging.seen"), translate("judging.seen-hint"), 0, 100);
  private final IntegerField undo =
      number(translate("judging.undo"), translate("judging.undo-hint"), 0, 60);
  private final IntegerField lease =
      number(translate("judging.lease"), translate("judging.lease-hint"), 1, 1440);
  private final IntegerField skips =
      number(translate("judging.skips"), translate("judging.skips-hint"), 1, 100);
  private final IntegerField gold =
      number(translate("judging.gold"), translate("judging.shown-hint"), 0, 50);
  private final IntegerField repeats =
      number(translate("judging.repeats"), translate("judging.shown-hint"), 0, 50);
  private final IntegerField after =
      number(translate("judging.after"), translate("judging.after-hint"), 0, 8760);
  private final IntegerField pause =
      number(translate("judging.break"), translate("judging.break-hint"), 5, 240);

  private final transient Runnable saved;
  private int seen;

  AnnotationRuleCard(AnnotationRules rules, ProjectId project, Runnable saved) {
    this.saved = saved;
    this.rules = rules;
    this.project = project;
    addClassNames("tf-card", "tf-stack");
    refusals
        .at(watched, "annotation.watched-part")
        .at(undo, "annotation.undo-range")
        .at(lease, "annotation.lease-range")
        .at(skips, "annotation.skips-range")
        .at(gold, "annotation.gold-share")
        .at(repeats, "annotation.repeat-share")
        .at(after, "annotation.repeat-after")
        .at(pause, "annotation.break-after");
    Div fields = new Div(watched, undo, lease, skips, gold, repeats, after, pause);
    fields.addClassName("tf-fields");
    Button save = new Button(translate("settings.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-labelling-rule");
    add(new H2(translate("collection.rule")), fields, save);
    CountedRule<AnnotationRule> now = rules.current(project);
    seen = now.version();
    show(now.rule());
  }

  private void show(AnnotationRule rule) {
    watched.setValue(percent(rule.watchedFraction()));
    undo.setValue((int) rule.undo().toSeconds());
    lease.setValue((int) Math.max(1, rule.lease().toMinutes()));
    skips.setValue(rule.skips());
    gold.setValue(percent(rule.goldShare()));
    repeats.setValue(percent(rule.repeatShare()));
    after.setValue((int) rule.repeatAfter().toHours());
    pause.setValue((int) rule.breakAfter().toMinutes());
  }

  private void save() {
    refusals.tell(
        () -> {
          AnnotationRule rule =
              new AnnotationRule(
                  of(watched) / 100.0,
                  Duration.ofSeconds(of(undo)),
                  Duration.ofMinutes(of(lease)),
                  of(skips),
                  of(gold) / 100.0,
                  of(repeats) / 100.0,
                  Duration.ofHours(of(after)),
                  Duration.ofMinutes(of(pause)));
          seen = rules.change(project, rule, seen);
          show(rule);
          saved.run();
          Notifications.done(translate("judging.saved"));
        });
  }

  private static int of(IntegerField field) {
    if (field.getValue() == null) {
      throw new InvalidInput("annotation.fill-in", field.getLabel());
    }
    return field.getValue();
  }

  private static int percent(double part) {
    return (int) Math.round(100 * part);
  }

  private static IntegerField number(String label, String hint, int least, int most) {
    IntegerField field = new IntegerField(label);
    field.setHelperText(hint);
    field.setMin(least);
    field.setMax(most);
    field.setWidth("12rem");
    return field;
  }
}
