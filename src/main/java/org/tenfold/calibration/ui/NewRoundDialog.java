package org.tenfold.calibration.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.CalibrationRounds;
import org.tenfold.calibration.ClipChoice;
import org.tenfold.clip.ClipId;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** Which clips a group judges, and who is in it. */
class NewRoundDialog extends Dialog {
  private final TextField name = new TextField(translate("rounds.name"));
  private final TextField numbers = new TextField(translate("rounds.numbers"));
  private final IntegerField disputed = new IntegerField(translate("rounds.disputed"));
  private final Checkbox gold = new Checkbox(translate("rounds.gold"));
  private final CheckboxGroup<Person> members = new CheckboxGroup<>(translate("rounds.members"));
  private final transient Refusals refusals =
      new Refusals()
          .at(name, "calibration.name-length")
          .at(
              numbers,
              "calibration.clips-many",
              "calibration.numbers-form",
              "calibration.no-such-clips",
              "calibration.not-fit",
              "calibration.clip-gone")
          .at(members, "calibration.members-many", "calibration.no-annotator");
  private final transient CalibrationRounds rounds;
  private final transient ClipChoice choice;

  NewRoundDialog(CalibrationRounds rounds, ClipChoice choice) {
    this.rounds = rounds;
    this.choice = choice;
    setHeaderTitle(translate("round.title"));
    setWidth("38rem");
    name.setId("round-name");
    name.setWidthFull();
    name.setMaxLength(CalibrationRound.MOST_NAME);
    numbers.setId("round-clips");
    numbers.setWidthFull();
    numbers.setHelperText(translate("rounds.numbers-hint"));
    disputed.setId("round-disputed");
    disputed.setMin(0);
    disputed.setMax(CalibrationRound.MOST_CLIPS);
    disputed.setStepButtonsVisible(true);
    disputed.setValue(0);
    disputed.setWidthFull();
    gold.setId("round-gold");
    members.setId("round-members");
    List<Person> annotators = rounds.annotators();
    members.setItems(annotators);
    members.setItemLabelGenerator(Person::displayName);
    members.addClassName("tf-scrolled-choice");
    Button all =
        new Button(
            translate("rounds.everybody"), click -> members.setValue(Set.copyOf(annotators)));
    all.setId("round-everybody");
    all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    Paragraph withheld = new Paragraph(translate("rounds.withheld"));
    withheld.addClassName("tf-note");
    Div body = new Div(name, numbers, disputed, gold, members, all, withheld);
    body.addClassName("tf-stack");
    add(body);
    Button begin = new Button(translate("rounds.begin"), click -> begin());
    begin.setId("round-begin");
    begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(translate("people.close"), click -> close()), begin);
  }

  private void begin() {
    refusals.tell(
        () -> {
          UUID begun = rounds.create(name.getValue(), clips(), chosen(), CurrentUser.get().id());
          close();
          Notifications.done(translate("rounds.begun-now"));
          UI.getCurrent().navigate(RoundResultsView.address(begun));
        });
  }

  private Set<ClipId> clips() {
    Set<ClipId> clips = new LinkedHashSet<>(choice.numbered(numbers.getValue()));
    int wanted = Optional.ofNullable(disputed.getValue()).orElse(0);
    if (wanted > 0) {
      clips.addAll(choice.mostDisputed(Math.min(wanted, CalibrationRound.MOST_CLIPS)));
    }
    if (gold.getValue()) {
      clips.addAll(choice.trainingGold());
    }
    return clips;
  }

  private Set<PersonId> chosen() {
    return members.getValue().stream().map(Person::id).collect(Collectors.toSet());
  }
}
