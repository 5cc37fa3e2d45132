package org.tenfold.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.home.NotFoundView;
import org.tenfold.testing.PageTest;

class PeopleViewTest extends PageTest {
  @Autowired private InvitationService invitations;
  @Autowired private AccountService accounts;
  @Autowired private Memberships members;

  @Test
  void anAdminMakesAnInvitationAndSeesItsLinkThatOpensTheChosenRoles() {
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(PeopleView.class);

    roles(window).select(Role.COLLECTOR);
    invite(window);
    tellAddress(window, "http://movies.example/people?x=1");

    TextField link = window.find(TextField.class).withId("invitation-link").single();
    assertThat(link.isReadOnly()).isTrue();
    assertThat(link.getValue()).startsWith("http://movies.example/join/");
    String token = link.getValue().substring("http://movies.example/join/".length());
    assertThat(invitations.offer(token).map(InvitationService.Offer::roles))
        .hasValueSatisfying(roles -> assertThat(roles).containsExactly(Role.COLLECTOR));
  }

  @Test
  void anInvitationWithoutARoleIsRefusedInWords() {
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(PeopleView.class);

    invite(window);

    CheckboxGroup<?> roles = window.find(CheckboxGroup.class).single();
    assertThat(roles.isInvalid()).isTrue();
    assertThat(roles.getErrorMessage()).isEqualTo("Choose at least one role for the new person.");
    assertThat(window.find(TextField.class).withId("invitation-link").exists()).isFalse();
  }

  @Test
  void peopleAreSearchedInTheAddressAndSeveralChangedAtOnceWithWhatWasRefusedToldOneByOne() {
    String tag = "z" + System.nanoTime();
    PersonId admin = given.a(Role.ADMIN);
    PersonId one = given.aPerson(tag + "-a", Role.COLLECTOR);
    PersonId other = given.aPerson(tag + "-b", Role.ANNOTATOR);
    given.aPerson(tag + "-c", Role.CURATOR);
    assertThat(listed(admin, Map.of("q", tag.toUpperCase(Locale.ROOT))))
        .containsExactly(tag + "-a", tag + "-b", tag + "-c");
    assertThat(listed(admin, Map.of("q", tag, "role", "CURATOR"))).containsExactly(tag + "-c");
    assertThat(listed(admin, Map.of("q", tag, "order", "user-down")))
        .containsExactly(tag + "-c", tag + "-b", tag + "-a");

    BrowserlessUIContext window = windowOf(admin);
    window.getUI().navigate("people", QueryParameters.of("q", tag));
    Grid<Person> grid = grid(window);
    grid.asMultiSelect().select(accounts.person(one), accounts.person(other));
    window.test(window.find(Button.class).withId("roles-of-chosen").single()).click();
    @SuppressWarnings("unchecked")
    CheckboxGroup<Role> give =
        window.find(CheckboxGroup.class).all().stream()
            .filter(group -> group.getLabel().equals("Give"))
            .findFirst()
            .orElseThrow();
    give.select(Role.CURATOR);
    window.test(window.find(Button.class).withId("roles-now").single()).click();

    assertThat(members.roles(accounts.person(one))).contains(Role.CURATOR, Role.COLLECTOR);
    assertThat(members.roles(accounts.person(other))).containsExactly(Role.ANNOTATOR);
    assertThat(window.find(ListItem.class).all())
        .extracting(ListItem::getText)
        .anyMatch(line -> line.startsWith(tag + "-b: "));
  }

  @Test
  void anAnnotatorCannotOpenPeople() {
    BrowserlessUIContext window = windowOf(given.a(Role.ANNOTATOR));

    // as if there were no such page
    assertThatThrownBy(() -> window.navigate(PeopleView.class))
        .hasMessageContaining(
            NotFoundView.class.getSimpleName() + " instead of " + PeopleView.class.getName());

    assertThat(window.find(PeopleView.class).exists()).isFalse();
  }

  /** User names in the list at this address. */
  private List<String> listed(PersonId admin, Map<String, String> address) {
    BrowserlessUIContext window = windowOf(admin);
    window.getUI().navigate("people", QueryParameters.simple(address));
    return grid(window).getGenericDataView().getItems().map(Person::username).toList();
  }

  @SuppressWarnings("unchecked")
  private static Grid<Person> grid(BrowserlessUIContext window) {
    return window.find(Grid.class).withId("people").single();
  }

  private static CheckboxGroup<Role> roles(BrowserlessUIContext window) {
    @SuppressWarnings("unchecked")
    CheckboxGroup<Role> roles = window.find(CheckboxGroup.class).single();
    return roles;
  }

  private static void invite(BrowserlessUIContext window) {
    window.test(window.find(Button.class).withText("Make an invitation").single()).click();
  }

  /** What the browser would answer when the page asks where it is. */
  private static void tellAddress(BrowserlessUIContext window, String address) {
    for (PendingJavaScriptInvocation asked :
        window.getUI().getInternals().dumpPendingJavaScriptInvocations()) {
      if (asked.getInvocation().getExpression().contains("window.location.href")) {
        asked.complete(JacksonUtils.createNode(address));
      }
    }
  }
}
