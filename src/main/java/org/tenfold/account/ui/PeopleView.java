package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URL;
import java.util.stream.Collectors;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Panel;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.invitation.Invitation;
import org.tenfold.account.invitation.InvitationService;
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
public class PeopleView extends Div {
  private final transient AccountService accounts;
  private final transient Memberships members;
  private final transient InvitationService invitations;
  private final transient PasswordResets resets;
  private final transient ResetMails mails;
  private final transient SecondFactors factors;
  private final OpenInvitationsCard open;
  private final transient Refusals refusals = new Refusals();
  private final Grid<Person> people = new Grid<>();
  private final Checkbox everybody = new Checkbox(translate("people.everybody"));
  private final Div link = new Div();

  PeopleView(
      AccountService accounts,
      Memberships members,
      InvitationService invitations,
      PasswordResets resets,
      ResetMails mails,
      SecondFactors factors) {
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
        everybody,
        table());
    everybody.setId("everybody");
    everybody.setVisible(CurrentUser.get().serverAdmin());
    everybody.addValueChangeListener(change -> refresh());
    refresh();
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

  private Grid<Person> table() {
    people.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
    people.setAllRowsVisible(true);
    people.setEmptyStateText(translate("people.none"));
    people.addColumn(Person::username).setHeader(translate("door.user-name")).setSortable(true);
    people.addColumn(Person::displayName).setHeader(translate("people.name")).setSortable(true);
    people
        .addColumn(
            person ->
                members.roles(person).stream()
                    .map(role -> translate("role." + role))
                    .sorted()
                    .collect(Collectors.joining(", ")))
        .setHeader(translate("people.roles"));
    people.addColumn(person -> translate(state(person))).setHeader(translate("benchmark.state"));
    people
        .addComponentColumn(
            person -> {
              Div actions = new Div(onOff(person), manage(person));
              actions.addClassName("tf-actions");
              actions.setVisible(!person.anonymised());
              return actions;
            })
        .setHeader("")
        .setAutoWidth(true);
    return people;
  }

  private static String state(Person person) {
    if (person.anonymised()) {
      return "people.gone";
    }
    return person.enabled() ? "people.on" : "people.off";
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
    people.setItems(
        everybody.getValue() ? accounts.people(Panel.HUMAN) : members.members(Panel.HUMAN));
  }
}
