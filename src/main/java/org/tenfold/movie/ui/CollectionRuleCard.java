package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.CollectionRules;
import org.tenfold.project.ProjectId;
import org.tenfold.project.VersionedRule;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** Sets the collection rule, as a new version. */
class CollectionRuleCard extends Div {
  private final transient CollectionRules rules;
  private final ProjectId project;
  private final PersonId visitor;
  private final Runnable saved;
  private final transient Refusals refusals = new Refusals();
  private final IntegerField clips = new IntegerField(translate("collection.clips"));
  private final NumberField least = new NumberField(translate("collection.least"));
  private final NumberField most = new NumberField(translate("collection.most"));
  private final Checkbox tags = new Checkbox(translate("collection.tags"));
  private final RadioButtonGroup<Integer> checkers =
      new RadioButtonGroup<>(translate("collection.checkers"));
  private int version;

  CollectionRuleCard(CollectionRules rules, ProjectId project, PersonId visitor, Runnable saved) {
    this.rules = rules;
    this.project = project;
    this.visitor = visitor;
    this.saved = saved;
    addClassNames("tf-card", "tf-stack");
    clips.setStepButtonsVisible(true);
    clips.setMin(1);
    refusals
        .at(clips, "project.rule-clips")
        .at(least)
        .at(most, "project.rule-length")
        .at(checkers, "project.rule-checkers");
    checkers.setItems(1, 2);
    checkers.setItemLabelGenerator(
        number -> translate(number == 1 ? "collection.one" : "collection.two"));
    checkers.setId("checkers");
    checkers.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    Div fields = new Div(clips, least, most);
    fields.addClassName("tf-fields");
    Button save = new Button(translate("settings.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-collection-rule");
    add(new H2(translate("collection.rule")), fields, new Div(tags), new Div(checkers), save);
    load();
  }

  private void load() {
    VersionedRule<CollectionRule> now = rules.current(project);
    version = now.version();
    clips.setValue(now.rule().clipsPerMovie());
    least.setValue(now.rule().leastMillis() / 1000.0);
    most.setValue(now.rule().mostMillis() / 1000.0);
    tags.setValue(now.rule().tagsNeeded());
    checkers.setValue(now.rule().checkers());
  }

  private void save() {
    boolean set =
        refusals.tell(
            () -> {
              rules.set(project, chosen(), version, visitor);
              Notifications.done(translate("collection.saved"));
            });
    if (set || !refusals.atField()) {
      load();
      saved.run();
    }
  }

  private CollectionRule chosen() {
    for (AbstractField<?, ?> field : List.of(clips, least, most)) {
      if (field.getValue() == null) {
        throw new InvalidInput("movie.rule-missing", ((HasLabel) field).getLabel());
      }
    }
    return new CollectionRule(
        clips.getValue(),
        millis(least.getValue()),
        millis(most.getValue()),
        tags.getValue(),
        checkers.getValue());
  }

  private static int millis(double seconds) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * 1000));
  }
}
