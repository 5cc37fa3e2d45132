package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.account.reset.ResetMails;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.Notifications;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;

/** What an admin may change about somebody. */
class PersonDialog extends Dialog {
  private final transient AccountService accounts;
  private final transient Memberships members;
  private final transient Runnable whenChanged;
  private final transient PersonId person;
  private final transient PersonId me = CurrentUser.get().id();

  /** Whether the reader may change what concerns the whole account, in all its projects. */
  private final boolean whole = CurrentUser.get().serverAdmin();

  /** Whether they have a role here; to take the last one is asked about. */
  private final boolean member;

  private final transient Refusals refusals = new Refusals();

  private final TextField name = new TextField(translate("people.name"));
  private final TextField email = new TextField(translate("people.email"));
  private final CheckboxGroup<Role> roles =
      new CheckboxGroup<>(translate("people.roles"), Role.values());

  /**
   * @param whenChanged called after each change
   */
  PersonDialog(
      Person shown,
      AccountService accounts,
      Memberships members,
      PasswordResets resets,
      ResetMails mails,
      SecondFactors factors,
      Runnable whenChanged) {
    this.accounts = accounts;
    this.members = members;
    this.whenChanged = whenChanged;
    this.person = shown.id();
    this.member = !members.roles(shown).isEmpty();
    boolean myself = person.equals(me);
    setHeaderTitle(shown.username());
    setWidth("38rem");

    name.setValue(shown.displayName());
    name.setMaxLength(AccountService.MOST_DISPLAY_NAME);
    name.setWidthFull();
    email.setValue(shown.email() == null ? "" : shown.email());
    email.setHelperText(translate("people.email-hint"));
    email.setWidthFull();
    email.setId("person-email");
    roles.setItemLabelGenerator(role -> translate("role." + role));
    roles.setValue(members.roles(shown));
    roles.setEnabled(!myself);
    refusals
        .at(name, "account.display-name")
        .at(email, "account.email")
        .at(roles, "account.no-role", "account.roles-conflict");

    name.setReadOnly(!whole);
    email.setReadOnly(!whole);
    email.setVisible(whole);
    Div body = new Div(name, email, roles);
    body.addClassName("tf-stack");
    add(body);
    if (!myself && member) {
      body.add(remove(shown));
    }
    if (whole) {
      body.add(
          new WholeAccount(
              shown, accounts, members, resets, mails, factors, whenChanged, this::close));
    } else {
      Paragraph others = new Paragraph(translate("people.whole-account"));
      others.addClassName("tf-note");
      body.add(others);
    }
    Button save = new Button(translate("settings.save"), click -> save());
    save.setId("save-person");
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(translate("people.close"), click -> close()), save);
  }

  private void save() {
    boolean done =
        refusals.tell(
            () -> {
              if (whole) {
                CurrentUser.requireServerAdmin();
                accounts.describe(person, name.getValue(), email.getValue());
              }
              if (roles.isEnabled() && roles.getValue().isEmpty() && member) {
                throw new InvalidInput("account.no-role");
              }
              if (roles.isEnabled()) {
                members.setRoles(person, roles.getValue(), me);
              }
            });
    if (done) {
      whenChanged.run();
      close();
      Notifications.done(translate("people.saved"));
    }
  }

  private Div remove(Person shown) {
    Button remove = new Button(translate("people.remove"), click -> askToRemove(shown));
    remove.setId("remove-member");
    remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    Div actions = new Div(remove);
    actions.addClassName("tf-actions");
    return actions;
  }

  private void askToRemove(Person shown) {
    Question.beforeLoss(
        translate("people.remove-title", shown.displayName()),
        translate("people.remove-words"),
        translate("people.remove"),
        () -> {
          if (Refusals.told(() -> members.setRoles(person, Set.of(), me))) {
            whenChanged.run();
            close();
            Notifications.done(translate("people.removed"));
          }
        });
  }
}
