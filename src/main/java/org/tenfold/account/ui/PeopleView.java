package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URL;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.ListedPeople;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.invitation.Invitation;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.account.lists.ListPreferences;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.account.reset.ResetMails;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Question;
import org.tenfold.web.Refusals;
import org.tenfold.web.settings.SettingsTabs;

/** Who is a member of the project, and invitations for those who shall be. */
@Route("people")
@PageTitle("Members · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class PeopleView extends Div implements BeforeEnterObserver {
  private final transient AccountService accounts;
  private final transient Memberships members;
  private final transient InvitationService invitations;
  private final transient PasswordResets resets;
  private final transient ResetMails mails;
  private final transient SecondFactors factors;
  private final OpenInvitationsCard open;
  private final transient Refusals refusals = new Refusals();
  private final PeopleList people;
  private final Div link = new Div();

  PeopleView(
      AccountService accounts,
      Memberships members,
      InvitationService invitations,
      PasswordResets resets,
      ResetMails mails,
      SecondFactors factors,
      ListedPeople listed,
      ListPreferences preferences) {
    this.people = new PeopleList(listed, members, preferences, this::deeds);
    this.mails = mails;
    this.factors = factors;
    this.accounts = accounts;
    this.members = members;
    this.invitations = invitations;
    this.resets = resets;
    this.open = new OpenInvitationsCard(invitations, accounts);
    addClassName("tf-page");
    add(
        new SettingsTabs(SettingsTabs.Tab.MEMBERS),
        new PageHeader(translate(SettingsTabs.Tab.MEMBERS.key()), translate("people.words")),
        invitationCard(),
        open,
        people);
    var unused =
        new SeveralPeople(accounts, members, resets, mails, people.several(), this::refresh);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    people.enter(event);
  }

  private Div invitationCard() {
    CheckboxGroup<Role> roles = new CheckboxGroup<>(translate("people.roles"), Role.values());
    roles.setItemLabelGenerator(role -> translate("role." + role));
    refusals.at(roles, "account.invited-without-role", "account.roles-conflict");
    TextField note = new TextField(translate("people.note"));
    note.setMaxLength(200);
    note.setWidth("18rem");
    TextField email = new TextField(translate("people.email"));
    email.setHelperText(translate("people.invite-email"));
    email.setWidth("18rem");
    refusals.at(email, "account.email");
    Button invite = new Button(translate("people.make"), click -> invite(roles, note, email));
    invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(roles, note, email, invite);
    row.addClassNames("tf-actions", "tf-baseline");
    Div card = new Div(new H2(translate("people.invite")), row, link);
    card.addClassName("tf-card");
    return card;
  }

  private void invite(CheckboxGroup<Role> roles, TextField note, TextField email) {
    refusals.tell(
        () -> {
          Invitation invitation =
              invitations.invite(
                  roles.getValue(), note.getValue(), email.getValue(), CurrentUser.get().id());
          getUI().ifPresent(ui -> ui.getPage().fetchCurrentURL(page -> showLink(page, invitation)));
          note.clear();
          email.clear();
          open.refresh();
        });
  }

  private void showLink(URL page, Invitation invitation) {
    link.removeAll();
    link.add(new SecretLink("invitation-link", translate("people.link"), page, invitation.link()));
  }

  private Div deeds(Person person) {
    Div deeds = new Div(onOff(person), manage(person));
    deeds.addClassName("tf-actions");
    deeds.setVisible(!person.anonymised());
    return deeds;
  }

  private Button manage(Person person) {
    Button button =
        new Button(
            translate("people.manage"),
            click ->
                new PersonDialog(
                        accounts.person(person.id()),
                        accounts,
                        members,
                        resets,
                        mails,
                        factors,
                        this::refresh)
                    .open());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }

  private Button onOff(Person person) {
    Button button =
        new Button(translate(person.enabled() ? "people.switch-off" : "people.switch-on"));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(button.getText() + ": " + person.username());
    button.setVisible(CurrentUser.get().serverAdmin());
    button.setEnabled(!person.id().equals(CurrentUser.get().id()));
    if (person.enabled()) {
      button.addThemeVariants(ButtonVariant.LUMO_ERROR);
      button.addClickListener(
          click ->
              Question.beforeLoss(
                  translate("people.switch-off-title", person.username()),
                  translate("people.switch-off-words"),
                  translate("people.switch-off"),
                  () -> set(person, false)));
    } else {
      button.addClickListener(click -> set(person, true));
    }
    return button;
  }

  private void set(Person person, boolean enabled) {
    Refusals.told(
        () -> {
          CurrentUser.requireServerAdmin();
          accounts.setEnabled(person.id(), enabled, CurrentUser.get().id());
        });
    refresh();
  }

  private void refresh() {
    people.refresh();
  }
}
