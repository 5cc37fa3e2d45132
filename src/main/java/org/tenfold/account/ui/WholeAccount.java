package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.account.reset.ResetMails;
import org.tenfold.language.Language;
import org.tenfold.web.Notifications;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;

/** What concerns somebody in all their projects: for administrators of the server alone. */
class WholeAccount extends Div {
  private final transient AccountService accounts;
  private final transient Memberships members;
  private final transient PasswordResets resets;
  private final transient ResetMails mails;
  private final transient SecondFactors factors;
  private final transient Runnable whenChanged;
  private final transient Runnable close;
  private final transient PersonId person;
  private final transient PersonId me = CurrentUser.get().id();
  private final transient Refusals refusals = new Refusals();
  private final Div link = new Div();

  /**
   * @param whenChanged called after each change
   * @param close called when there is nothing more to change
   */
  WholeAccount(
      Person shown,
      AccountService accounts,
      Memberships members,
      PasswordResets resets,
      ResetMails mails,
      SecondFactors factors,
      Runnable whenChanged,
      Runnable close) {
    this.accounts = accounts;
    this.members = members;
    this.resets = resets;
    this.mails = mails;
    this.factors = factors;
    this.whenChanged = whenChanged;
    this.close = close;
    this.person = shown.id();
    boolean myself = person.equals(me);
    addClassName("tf-stack");
    add(serverAdmin(shown, myself), wayIn(shown, myself));
    if (!myself) {
      add(leave(shown));
    }
  }

  private Checkbox serverAdmin(Person shown, boolean myself) {
    Checkbox box = new Checkbox(translate("people.server-admin"));
    box.setId("server-admin");
    box.setValue(shown.serverAdmin());
    box.setEnabled(!myself);
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            boolean done =
                Refusals.told(
                    () -> {
                      CurrentUser.requireServerAdmin();
                      members.setServerAdmin(person, change.getValue(), me);
                    });
            if (!done) {
              box.setValue(change.getOldValue());
            }
          }
        });
    return box;
  }

  private Div wayIn(Person shown, boolean myself) {
    Button reset = new Button(translate("people.reset"), click -> makeLink());
    reset.setId("reset-link-make");
    reset.setEnabled(shown.enabled());
    Button out =
        new Button(
            translate("people.sign-out"),
            click ->
                Question.beforeLoss(
                    translate("people.sign-out-title", shown.username()),
                    translate("people.sign-out-words"),
                    translate("people.sign-out"),
                    this::signOut));
    out.setEnabled(!myself);
    Button mail = new Button(translate("people.reset-mail"), click -> mailLink());
    mail.setId("reset-link-mail");
    mail.setVisible(mails.offered() && shown.email() != null);
    mail.setEnabled(shown.enabled());
    Button factor = new Button(translate("people.factor-remove"));
    factor.setId("remove-factor");
    factor.setVisible(shown.hasSecondFactor() && !myself);
    factor.addClickListener(
        click ->
            Question.beforeLoss(
                translate("people.factor-title", shown.username()),
                translate("people.factor-words"),
                translate("people.factor-remove"),
                () -> removeFactor(factor)));
    Div actions = new Div(reset, mail, out, factor);
    actions.addClassName("tf-actions");
    Div part =
        new Div(
            new H3(translate("people.way-in")),
            new Paragraph(translate("people.reset-words")),
            actions,
            link);
    part.addClassName("tf-stack");
    return part;
  }

  private void signOut() {
    refusals.tell(
        () -> {
          CurrentUser.requireServerAdmin();
          accounts.signOutEverywhere(person);
          Notifications.done(translate("people.signed-out"));
        });
  }

  private void removeFactor(Button factor) {
    refusals.tell(
        () -> {
          CurrentUser.requireServerAdmin();
          factors.remove(person, me);
          factor.setVisible(false);
          whenChanged.run();
          Notifications.done(translate("factor.removed"));
        });
  }

  private void mailLink() {
    refusals.tell(
        () -> {
          CurrentUser.requireServerAdmin();
          mails.send(person, me, Language.of(UI.getCurrent().getLocale()));
          Notifications.done(translate("people.mailed"));
        });
  }

  private void makeLink() {
    refusals.tell(
        () -> {
          CurrentUser.requireServerAdmin();
          String path = resets.make(person, me);
          getUI()
              .ifPresent(
                  ui ->
                      ui.getPage()
                          .fetchCurrentURL(
                              page -> {
                                link.removeAll();
                                link.add(
                                    new SecretLink(
                                        "reset-link", translate("people.reset-link"), page, path));
                              }));
        });
  }

  private Div leave(Person shown) {
    Button anonymise = new Button(translate("people.anonymise"), click -> askToAnonymise(shown));
    anonymise.setId("anonymise");
    anonymise.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    Div actions = new Div(anonymise);
    actions.addClassName("tf-actions");
    Div part =
        new Div(
            new H3(translate("people.leave")),
            new Paragraph(translate("people.leave-words")),
            actions);
    part.addClassName("tf-stack");
    return part;
  }

  private void askToAnonymise(Person shown) {
    Question.beforeLoss(
        translate("people.anonymise-title", shown.username()),
        translate("people.anonymise-words"),
        translate("people.anonymise"),
        () -> {
          if (Refusals.told(
              () -> {
                CurrentUser.requireServerAdmin();
                accounts.anonymise(person, me);
              })) {
            whenChanged.run();
            close.run();
            Notifications.done(translate("people.anonymised"));
          }
        });
  }
}
