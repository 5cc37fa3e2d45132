package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.account.reset.ResetMails;
import org.tenfold.error.InvalidInput;
import org.tenfold.language.Language;
import org.tenfold.web.Question;
import org.tenfold.web.list.Each;
import org.tenfold.web.list.Several;

/** What an admin can do with several people at once; each step says of how many. */
class SeveralPeople {
  private final AccountService accounts;
  private final Memberships members;
  private final PasswordResets resets;
  private final ResetMails mails;
  private final Several<Person> several;
  private final Runnable whenChanged;
  private final PersonId me = CurrentUser.get().id();

  SeveralPeople(
      AccountService accounts,
      Memberships members,
      PasswordResets resets,
      ResetMails mails,
      Several<Person> several,
      Runnable whenChanged) {
    this.accounts = accounts;
    this.members = members;
    this.resets = resets;
    this.mails = mails;
    this.several = several;
    this.whenChanged = whenChanged;
    several.deed("roles-of-chosen", translate("people.roles-change"), this::askRoles);
    if (CurrentUser.get().serverAdmin()) {
      several.deed("switch-on-chosen", translate("people.switch-on"), some -> set(some, true));
      several.deed("links-for-chosen", translate("people.links"), this::askLinks);
      if (mails.offered()) {
        several.deed("mail-to-chosen", translate("people.reset-mail"), this::askMails);
      }
      several.loss("switch-off-chosen", translate("people.switch-off"), this::askOff);
    }
    several.loss("remove-chosen", translate("people.remove"), this::askRemove);
  }

  private void askOff(List<Person> some) {
    Question.beforeLoss(
        translate("people.switch-off-several", some.size()),
        translate("people.switch-off-words"),
        translate("people.switch-off"),
        () -> set(some, false));
  }

  private void set(List<Person> some, boolean enabled) {
    each(
        some,
        person -> {
          CurrentUser.requireServerAdmin();
          accounts.setEnabled(person.id(), enabled, me);
        });
  }

  private void askRemove(List<Person> some) {
    Question.beforeLoss(
        translate("people.remove-several", some.size()),
        translate("people.remove-words"),
        translate("people.remove"),
        () -> each(some, person -> members.setRoles(person.id(), Set.of(), me)));
  }

  private void askRoles(List<Person> some) {
    CheckboxGroup<Role> give = roles("people.roles-give");
    CheckboxGroup<Role> take = roles("people.roles-take");
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("people.roles-several", some.size()));
    Button go =
        new Button(
            translate("people.roles-change"),
            click -> {
              dialog.close();
              each(some, person -> change(person.id(), give.getValue(), take.getValue()));
            });
    go.setId("roles-now");
    go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div body = new Div(new Paragraph(translate("people.roles-words")), give, take);
    body.addClassName("tf-stack");
    dialog.add(body);
    dialog.getFooter().add(new Button(translate("dialog.back"), click -> dialog.close()), go);
    dialog.setWidth("34rem");
    dialog.open();
  }

  private static CheckboxGroup<Role> roles(String label) {
    CheckboxGroup<Role> roles = new CheckboxGroup<>(translate(label), Role.values());
    roles.setItemLabelGenerator(role -> translate("role." + role));
    return roles;
  }

  /** Of what they have now, and not of what the page shows. */
  private void change(PersonId id, Set<Role> give, Set<Role> take) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(members.roles(accounts.person(id)));
    roles.addAll(give);
    roles.removeAll(take);
    if (roles.isEmpty()) {
      throw new InvalidInput("account.no-role");
    }
    members.setRoles(id, roles, me);
  }

  private void askMails(List<Person> some) {
    Language language = Language.of(UI.getCurrent().getLocale());
    Question.ask(
        translate("people.mail-several", some.size()),
        translate("people.reset-words"),
        translate("people.reset-mail"),
        () ->
            each(
                some,
                person -> {
                  CurrentUser.requireServerAdmin();
                  mails.send(person.id(), me, language);
                }));
  }

  private void askLinks(List<Person> some) {
    Question.ask(
        translate("people.links-several", some.size()),
        translate("people.links-words"),
        translate("people.links"),
        () -> {
          Map<Person, String> links = new LinkedHashMap<>();
          each(
              some,
              person -> {
                CurrentUser.requireServerAdmin();
                links.put(person, resets.make(person.id(), me));
              });
          UI.getCurrent().getPage().fetchCurrentURL(page -> show(page, links));
        });
  }

  private static void show(java.net.URL page, Map<Person, String> links) {
    if (links.isEmpty()) {
      return;
    }
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("people.links"));
    Div body = new Div(new Paragraph(translate("people.links-shown")));
    body.addClassName("tf-stack");
    links.forEach(
        (person, path) ->
            body.add(
                new SecretLink("link-of-" + person.username(), person.username(), page, path)));
    dialog.add(body);
    dialog.getFooter().add(new Button(translate("people.close"), click -> dialog.close()));
    dialog.setWidth("44rem");
    dialog.setCloseOnOutsideClick(false);
    dialog.open();
  }

  private void each(List<Person> some, Consumer<Person> deed) {
    Each.tell(some, Person::username, deed, done -> translate("people.done-for", done));
    several.none();
    whenChanged.run();
  }
}
