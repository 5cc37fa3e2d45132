package org.tenfold.reward.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;
import org.tenfold.reward.RareBasis;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.WantedClips;
import org.tenfold.web.Notifications;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;
import org.tenfold.web.Times;

/** What work is worth from now on, and how many clips of each emotion are wanted. */
class RewardRuleCard extends Div {
  private final transient RewardRules rules;
  private final transient WantedClips wanted;
  private final ProjectId project;
  private final transient Runnable changed;
  private final transient Refusals refusals = new Refusals();
  private final transient Refusals wishes = new Refusals();
  private final TextField currency = new TextField(translate("reward-rule.currency"));
  private final BigDecimalField perVote = new BigDecimalField(translate("reward-rule.vote"));
  private final BigDecimalField perClip = new BigDecimalField(translate("reward-rule.clip"));
  private final BigDecimalField perRare = new BigDecimalField(translate("reward-rule.top-up"));
  private final CheckboxGroup<Label> rare = new CheckboxGroup<>(translate("reward-rule.emotions"));
  private final RadioButtonGroup<RareBasis> basis =
      new RadioButtonGroup<>(translate("reward-rule.basis"));
  private final Map<Label, IntegerField> numbers = new TreeMap<>();
  private final Paragraph version = new Paragraph();
  private int seen;

  RewardRuleCard(RewardRules rules, WantedClips wanted, ProjectId project, Runnable changed) {
    this.rules = rules;
    this.wanted = wanted;
    this.project = project;
    this.changed = changed;
    addClassNames("tf-card", "tf-stack");
    rare.setItems(PageLabels.all());
    rare.setItemLabelGenerator(one -> PageLabels.name(one));
    basis.setItems(RareBasis.values());
    basis.setItemLabelGenerator(one -> translate("reward-rule.basis." + one));
    for (BigDecimalField field : new BigDecimalField[] {perVote, perClip, perRare}) {
      field.setLocale(Locale.ROOT);
      field.setWidth("11rem");
    }
    perVote.setHelperText(translate("reward-rule.same"));
    perClip.setHelperText(translate("reward-rule.to-collector"));
    perRare.setHelperText(translate("reward-rule.to-collector"));
    currency.setWidth("7rem");
    version.addClassName("tf-note");
    Div amounts = new Div(currency, perVote, perClip, perRare);
    amounts.addClassName("tf-fields");
    refusals
        .at(currency, "reward.currency-form", "reward.currency-fixed")
        .at(perVote)
        .at(perClip)
        .at(perRare);
    Div targets = new Div();
    targets.addClassName("tf-fields");
    for (Label emotion : PageLabels.all()) {
      IntegerField number = new IntegerField(PageLabels.name(emotion));
      number.setMin(0);
      wishes.at(number);
      number.setWidth("7rem");
      numbers.put(emotion, number);
      targets.add(number);
    }
    Button save = new Button(translate("settings.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setId("save-rewards");
    Button want = new Button(translate("settings.save"), click -> want());
    want.setId("save-wanted");
    add(
        new H2(translate("reward-rule.title")),
        version,
        amounts,
        rare,
        basis,
        new Div(save),
        new H2(translate("wanted.title")),
        targets,
        want);
    show();
  }

  private void show() {
    RewardRule rule = rules.current(project);
    seen = rule.version();
    version.setText(
        rule.version() == 0
            ? translate("reward-rule.none")
            : translate("reward-rule.version", rule.version(), Times.minute(rule.validFrom())));
    currency.setValue(rule.currency());
    perVote.setValue(readable(rule.perVote()));
    perClip.setValue(readable(rule.perClip()));
    perRare.setValue(readable(rule.perRareClip()));
    rare.setValue(rule.rare());
    basis.setValue(rule.basis());
    wanted.all().forEach(one -> number(one.emotion()).setValue(one.wanted()));
  }

  private IntegerField number(Label emotion) {
    return java.util.Objects.requireNonNull(numbers.get(emotion));
  }

  private void save() {
    Stream.of(perVote, perClip, perRare)
        .filter(field -> !RewardRule.isAmount(amount(field.getValue())))
        .findFirst()
        .ifPresent(field -> refusals.at(field, "reward.amount-form"));
    refusals.tell(
        () -> {
          rules.change(
              project,
              new RewardRule(
                  0,
                  Instant.EPOCH,
                  currency.getValue().strip(),
                  amount(perVote.getValue()),
                  amount(perClip.getValue()),
                  amount(perRare.getValue()),
                  rare.getValue(),
                  basis.getValue()),
              seen,
              CurrentUser.get().id());
          show();
          changed.run();
          Notifications.done(translate("reward-rule.saved"));
        });
  }

  private void want() {
    numbers.values().stream()
        .filter(field -> !field.isEmpty())
        .filter(field -> field.getValue() < 0 || field.getValue() > WantedClips.MOST)
        .findFirst()
        .ifPresent(field -> wishes.at(field, "reward.wanted-range"));
    wishes.tell(
        () -> {
          Map<Label, Integer> all = new TreeMap<>();
          numbers.forEach(
              (emotion, field) ->
                  all.put(emotion, field.getValue() == null ? 0 : field.getValue()));
          wanted.want(all);
          Notifications.done(translate("reward-rule.wanted-saved"));
        });
  }

  private static BigDecimal amount(@Nullable BigDecimal typed) {
    return typed == null ? BigDecimal.ZERO : typed;
  }

  private static BigDecimal readable(BigDecimal amount) {
    return new BigDecimal(Money.plain(amount));
  }
}
