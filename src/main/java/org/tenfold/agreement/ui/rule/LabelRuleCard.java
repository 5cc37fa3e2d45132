package org.tenfold.agreement.ui.rule;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.rule.LabelChange;
import org.tenfold.agreement.rule.LabelRuleService;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.project.VersionedRule;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Refusals;
import org.tenfold.web.term.Explained;

/** Sets threshold and number of votes, and shows first what would change. */
class LabelRuleCard extends Div {
  private final transient LabelRuleService rules;
  private final PersonId visitor;
  private final Runnable saved;
  private final IntegerField threshold = new IntegerField(translate("label-rule.threshold"));
  private final IntegerField votes = new IntegerField(translate("label-rule.votes"));
  private final transient Refusals refusals = new Refusals();
  private final Paragraph fixed = new Paragraph();
  private final Div preview = new Div();
  private final Button save = new Button(translate("settings.save"), click -> save());
  private int version;

  LabelRuleCard(LabelRuleService rules, PersonId visitor, Runnable saved) {
    this.rules = rules;
    this.visitor = visitor;
    this.saved = saved;
    addClassNames("tf-card", "tf-stack");
    threshold.setId("label-threshold");
    votes.setId("label-votes");
    save.setId("save-label-rule");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    preview.setId("label-preview");
    fixed.addClassName("tf-note");
    refusals
        .at(votes, "agreement.votes-range", "agreement.votes-fixed")
        .at(threshold, "agreement.threshold-range");
    threshold.setStepButtonsVisible(true);
    threshold.addValueChangeListener(change -> preview());
    votes.addValueChangeListener(change -> preview());
    Div fields = new Div(threshold, votes);
    fields.addClassName("tf-fields");
    Paragraph words = Explained.in(new Paragraph(), translate("label-rule.meaning"));
    words.addClassName("tf-note");
    add(new H2(translate("collection.rule")), words, fields, fixed, preview, save);
    load();
  }

  private void load() {
    VersionedRule<LabelRule> now = rules.versions().getFirst();
    version = now.version();
    int clips = rules.clipsWithSlots();
    votes.setReadOnly(clips > 0);
    fixed.setText(
        clips > 0
            ? translate("label-rule.fixed", Formats.clips(clips), now.rule().votes())
            : translate("label-rule.can-change"));
    votes.setValue(now.rule().votes());
    threshold.setValue(now.rule().threshold());
    preview();
  }

  private LabelRule chosen() {
    if (votes.getValue() == null) {
      throw new InvalidInput("agreement.votes-range");
    }
    int all = votes.getValue();
    int least = all / 2 + 1;
    if (all < 1 || all > 100) {
      throw new InvalidInput("agreement.votes-range");
    }
    if (threshold.getValue() == null
        || threshold.getValue() < least
        || threshold.getValue() > all) {
      throw new InvalidInput("agreement.threshold-range", least, all);
    }
    return new LabelRule(all, threshold.getValue());
  }

  private void preview() {
    preview.removeAll();
    save.setEnabled(false);
    refusals.preview(this::previewChosen);
  }

  private void previewChosen() {
    LabelRule rule = chosen();
    threshold.setMin(rule.votes() / 2 + 1);
    threshold.setMax(rule.votes());
    LabelRule now = rules.versions().getFirst().rule();
    if (rule.equals(now)) {
      preview.add(new Paragraph(translate("label-rule.same")));
      return;
    }
    rules
        .preview(rule)
        .forEach(
            (source, change) ->
                show(SourceChoice.title(source.source(), source.title()), now, rule, change));
    save.setEnabled(true);
  }

  private void show(String source, LabelRule now, LabelRule then, LabelChange change) {
    preview.add(
        new Paragraph(
            translate(
                "label-rule.change",
                source,
                Formats.clips(change.gained()),
                Formats.clips(change.lost()),
                Formats.clips(change.changed()))));
    PlainTable table =
        new PlainTable(
            translate("voter.group.emotions"),
            translate("label-rule.now", rule(now)),
            translate("label-rule.then", rule(then)),
            translate("label-rule.difference"));
    for (Label emotion : PageLabels.all()) {
      table.addRow(
          new LabelBadge(emotion),
          cells(change.before()[emotion.index()], change.after()[emotion.index()]).stream()
              .map(com.vaadin.flow.component.html.Span::new)
              .toList());
    }
    table.addRow(
        translate("label-rule.labelled"), cells(change.labelledBefore(), change.labelledAfter()));
    preview.add(change.labelledBefore() + change.labelledAfter() > 0 ? table : new Div());
  }

  private static List<String> cells(int before, int after) {
    return List.of(
        Integer.toString(before),
        Integer.toString(after),
        after == before ? "0" : "%+d".formatted(after - before));
  }

  static String rule(LabelRule rule) {
    return translate("label-rule.at-least", rule.threshold(), rule.votes());
  }

  private void save() {
    refusals.tell(
        () -> {
          rules.set(chosen(), version, visitor);
          Notifications.done(translate("label-rule.saved"));
          saved.run();
        });
    load();
  }
}
