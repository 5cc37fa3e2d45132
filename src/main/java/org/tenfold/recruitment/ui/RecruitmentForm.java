package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.recruitment.terms.Completion;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.recruitment.terms.Platform;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.reward.RewardRule;
import org.tenfold.web.Refusals;

/** What a recruitment is made of; a preset fills in what its platform is known to call things. */
class RecruitmentForm extends Dialog {
  private final transient Recruitments recruitments;
  private final transient Consumer<Recruitment> whenMade;
  private final PersonId me = CurrentUser.get().id();
  private final TextField name = field("recruitment.name", "recruitment-name");
  private final Select<Platform> preset = new Select<>();
  private final TextField platform = field("recruitment.platform", "recruitment-platform");
  private final TextField participant = field("recruitment.participant-parameter", "");
  private final TextField study = field("recruitment.study-parameter", "");
  private final TextField session = field("recruitment.session-parameter", "");
  private final IntegerField clips = number("recruitment.clips-each", 50, "recruitment-clips");
  private final IntegerField places = number("recruitment.places", 20, "recruitment-places");
  private final IntegerField idle =
      number("recruitment.idle", Terms.USUAL_IDLE_MINUTES, "recruitment-idle");
  private final TextField code = field("recruitment.code", "recruitment-code");
  private final TextField screenedOut = field("recruitment.screened-out-code", "");
  private final TextField full = field("recruitment.full-code", "");
  private final TextField redirect = field("recruitment.redirect", "recruitment-redirect");
  private final BigDecimalField pay = new BigDecimalField();
  private final DateTimePicker opens = spoken(new DateTimePicker(translate("recruitment.opens")));
  private final DateTimePicker closes = spoken(new DateTimePicker(translate("recruitment.closes")));
  private final transient Refusals refusals = new Refusals();

  /**
   * @param rule that says the project's currency
   */
  RecruitmentForm(Recruitments recruitments, RewardRule rule, Consumer<Recruitment> whenMade) {
    this.recruitments = recruitments;
    this.whenMade = whenMade;
    setHeaderTitle(translate("recruitment.make"));
    setWidth("48rem");
    preset.setLabel(translate("recruitment.preset"));
    preset.setItems(Platform.values());
    preset.setItemLabelGenerator(
        one -> one == Platform.OWN ? translate("recruitment.own") : one.title());
    preset.addValueChangeListener(chosen -> fill(chosen.getValue()));
    preset.setId("recruitment-preset");
    redirect.setHelperText(translate("recruitment.redirect-hint"));
    redirect.setWidthFull();
    pay.setLabel(
        rule.version() == 0
            ? translate("recruitment.pay-none")
            : translate("recruitment.pay", rule.currency()));
    pay.setEnabled(rule.version() > 0);
    pay.setLocale(Locale.ROOT);
    pay.setWidthFull();
    Div body =
        new Div(
            fields(name, preset, platform),
            note("recruitment.platform-hint"),
            fields(clips, places, idle),
            note("recruitment.idle-hint"),
            new H3(translate("recruitment.parameters")),
            fields(participant, study, session),
            new H3(translate("recruitment.end")),
            fields(code, screenedOut, full),
            redirect,
            pay,
            note("recruitment.pay-hint"),
            fields(opens, closes),
            note("recruitment.stays"));
    body.addClassName("tf-stack");
    add(body);
    sayRefusalsAtFields();
    Button save = new Button(translate("recruitment.make"), click -> save());
    save.setId("save-recruitment");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(translate("dialog.back"), click -> close()), save);
    preset.setValue(Platform.PROLIFIC);
  }

  private void sayRefusalsAtFields() {
    refusals
        .at(name, "recruitment.name-form")
        .at(platform, "recruitment.platform-form")
        .at(participant, "recruitment.parameter-form")
        .at(clips, "recruitment.clips-range")
        .at(places, "recruitment.places-range")
        .at(idle, "recruitment.idle-range")
        .at(code, "recruitment.code-form", "recruitment.no-end")
        .at(redirect, "recruitment.redirect-form")
        .at(pay, "recruitment.pay-form", "recruitment.no-currency")
        .at(closes, "recruitment.closes-before");
  }

  private void fill(Platform chosen) {
    platform.setValue(chosen.title());
    participant.setValue(chosen.parameters().participant());
    study.setValue(chosen.parameters().study());
    session.setValue(chosen.parameters().session());
    redirect.setValue("");
    redirect.setPlaceholder(chosen.redirect());
  }

  private void save() {
    refusals.tell(
        () -> {
          Recruitment made = recruitments.make(terms(), me);
          close();
          whenMade.accept(made);
        });
  }

  private Terms terms() {
    return new Terms(
        name.getValue(),
        preset.getValue(),
        platform.getValue(),
        new LinkParameters(participant.getValue(), study.getValue(), session.getValue()),
        typed(clips),
        typed(places),
        typed(idle),
        new Completion(
            code.getValue(), screenedOut.getValue(), full.getValue(), redirect.getValue()),
        pay.getValue(),
        moment(opens),
        moment(closes));
  }

  private static int typed(IntegerField field) {
    return field.getValue() == null ? 0 : field.getValue();
  }

  private static @Nullable Instant moment(DateTimePicker picker) {
    return picker.getValue() == null ? null : picker.getValue().toInstant(ZoneOffset.UTC);
  }

  private static TextField field(String key, String id) {
    TextField field = new TextField(translate(key));
    if (!id.isEmpty()) {
      field.setId(id);
    }
    return field;
  }

  private static IntegerField number(String key, int usual, String id) {
    IntegerField field = new IntegerField(translate(key));
    field.setValue(usual);
    field.setId(id);
    return field;
  }

  private static Paragraph note(String key) {
    Paragraph note = new Paragraph(translate(key));
    note.addClassName("tf-note");
    return note;
  }

  private static Div fields(Component... parts) {
    Div row = new Div(parts);
    row.addClassName("tf-fields");
    return row;
  }
}
