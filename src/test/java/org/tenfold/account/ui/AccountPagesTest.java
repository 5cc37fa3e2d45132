package org.tenfold.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.account.reset.ResetMails;
import org.tenfold.project.ProjectScope;
import org.tenfold.testing.PageTest;

/** What admins do about people, and where a link for a new password leads. */
class AccountPagesTest extends PageTest {
  @Autowired private AccountService accounts;
  @Autowired private Memberships members;
  @Autowired private PasswordResets resets;
  @Autowired private InvitationService invitations;
  @Autowired private ResetMails mails;
  @Autowired private SecondFactors factors;
  @Autowired private PasswordEncoder passwords;

  @Test
  void anAdminGivesSomebodyAnotherNameAndOtherRoles() {
    PersonId person = given.a(Role.COLLECTOR);
    BrowserlessUIContext window = windowOf(aServerAdmin());
    window.navigate(PeopleView.class);
    PersonDialog dialog =
        new PersonDialog(
            accounts.person(person), accounts, members, resets, mails, factors, () -> {});
    dialog.open();
    TextField email = window.find(TextField.class).withId("person-email").single();
    window.test(email).setValue("not an address");
    window.test(window.find(Button.class).withId("save-person").single()).click();
    assertThat(email.isInvalid()).isTrue();

    window.test(email).setValue("ada@lab.example");
    window.test(window.find(Button.class).withId("save-person").single()).click();

    assertThat(accounts.person(person).email()).isEqualTo("ada@lab.example");
    assertThat(members.roles(accounts.person(person))).isEqualTo(Set.of(Role.COLLECTOR));
    assertThat(dialog.isOpened()).isFalse();
  }

  private PersonId aServerAdmin() {
    PersonId admin = given.a(Role.ADMIN);
    members.setServerAdmin(admin, true, given.a(Role.ADMIN));
    return admin;
  }

  @Test
  void anAdminOfTheProjectChangesRolesInItAndNothingElse() {
    PersonId person = given.a(Role.COLLECTOR);
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(PeopleView.class);
    PersonDialog dialog =
        new PersonDialog(
            accounts.person(person), accounts, members, resets, mails, factors, () -> {});
    dialog.open();

    assertThat(window.find(Button.class).withId("reset-link-make").exists()).isFalse();
    assertThat(window.find(Button.class).withId("anonymise").exists()).isFalse();
    assertThat(window.find(TextField.class).withLabel("Name").single().isReadOnly()).isTrue();
    window.test(window.find(Button.class).withId("remove-member").single()).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(members.roles(accounts.person(person))).isEmpty();
    assertThat(accounts.person(person).enabled()).isTrue();
  }

  @Test
  void somebodyWithAnAccountJoinsAsThemselves() {
    PersonId person = given.a(Role.COLLECTOR);
    String link = invitations.invite(Set.of(Role.CURATOR), "", given.a(Role.ADMIN)).link();
    BrowserlessUIContext window = windowOf(person);
    window.navigate(JoinView.class, link.substring("join/".length()));

    window.test(window.find(Button.class).withId("join-as-myself").single()).click();

    assertThat(members.roles(accounts.person(person)))
        .containsExactlyInAnyOrder(Role.COLLECTOR, Role.CURATOR);
    assertThat(invitations.offer(link.substring("join/".length()))).isEmpty();
  }

  @Test
  void aLinkLeadsToAFieldForANewPassword() {
    PersonId person = given.a(Role.COLLECTOR);
    String secret = resets.make(person, given.a(Role.ADMIN)).substring("reset/".length());
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));

    window.navigate(ResetView.class, secret);
    PasswordField chosen = window.find(PasswordField.class).withLabel("New password").single();
    PasswordField again = window.find(PasswordField.class).all().getLast();
    window.test(chosen).setValue("quite another one");
    window.test(again).setValue("quite another two");
    Button save = window.find(Button.class).single();
    window.test(save).click();
    assertThat(again.isInvalid()).isTrue();
    window.test(again).setValue("quite another one");
    window.test(save).click();

    assertThat(passwords.matches("quite another one", accounts.person(person).passwordHash()))
        .isTrue();
    window.navigate(ResetView.class, secret);
    assertThat(window.find(PasswordField.class).exists()).isFalse();
  }

  @Test
  void theAuditLogTellsWhatWasDone() {
    PersonId admin = given.a(Role.ADMIN);
    PersonId person = given.a(Role.COLLECTOR);
    ProjectScope.run(
        given.aProject().id(), () -> members.setRoles(person, Set.of(Role.CURATOR), admin));
    BrowserlessUIContext window = windowOf(admin);

    window.navigate(AuditView.class);

    assertThat(window.find(NativeTableRow.class).all())
        .anySatisfy(
            row ->
                assertThat(row.getElement().getTextRecursively())
                    .contains("roles changed", given.nameOf(person), "Collector → Curator"));
  }
}
