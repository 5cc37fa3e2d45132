package org.tenfold.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.AccountService;
import org.tenfold.account.OpenSessions;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.testing.PageTest;

/** What one ends of one's own. */
class PasswordViewTest extends PageTest {
  @Autowired private AccountService accounts;
  @Autowired private ApiTokens tokens;
  @Autowired private OpenSessions sessions;

  @Test
  void signingOutEverywhereElseEndsOtherSessionsAndTheTokensIfWished() {
    for (boolean tokensToo : new boolean[] {true, false}) {
      PersonId person = given.a(Role.CURATOR);
      SignedInPerson elsewhere = accounts.signedIn(person);
      tokens.make(person, "t", Set.of(ApiToken.Scope.READ), Duration.ofDays(1));
      BrowserlessUIContext window = windowOf(person);
      window.navigate(PasswordView.class);

      Checkbox box = window.find(Checkbox.class).single();
      assertThat(box.getValue()).as("ticked until somebody wishes otherwise").isTrue();
      box.setValue(tokensToo);
      window.test(window.find(Button.class).withId("sign-out-everywhere").single()).click();

      assertThat(notices(window)).containsExactly("You are signed in here only.");
      assertThat(sessions.now(elsewhere)).isEmpty();
      assertThat(sessions.now(accounts.signedIn(person))).isPresent();
      assertThat(tokens.of(person)).hasSize(tokensToo ? 0 : 1);
    }
  }
}
