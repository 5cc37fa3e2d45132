package org.tenfold.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.account.factor.AuthenticatorApp;
import org.tenfold.testing.PageTest;

class AccountViewTest extends PageTest {
  @Autowired private AccountService accounts;
  @Autowired private OpenBrowsers browsers;

  @Test
  void aSecondFactorIsSetUpByOneCodeAndRemovedByAnother() {
    PersonId person = given.a(Role.CURATOR);
    BrowserlessUIContext window = windowOf(person);
    window.navigate(AccountView.class);
    click(window, "set-up-factor");
    AuthenticatorApp app = new AuthenticatorApp(window.find(Code.class).single().getText());
    window.test(code(window)).setValue("000000");
    click(window, "confirm-factor");
    assertThat(code(window).isInvalid()).isTrue();
    assertThat(accounts.person(person).hasSecondFactor()).isFalse();

    window.test(code(window)).setValue(app.code(-1));
    click(window, "confirm-factor");

    assertThat(accounts.person(person).hasSecondFactor()).isTrue();
    String codes = window.find(Pre.class).withId("recovery-codes").single().getText();
    assertThat(codes.lines()).hasSize(10).allMatch(one -> one.matches("\\w{5}-\\w{5}"));
    click(window, "codes-kept");
    assertThat(window.find(Pre.class).exists()).isFalse();

    window.test(code(window)).setValue(app.code(-1));
    click(window, "remove-factor");
    assertThat(code(window).isInvalid()).as("used already").isTrue();
    window.test(code(window)).setValue(app.code());
    click(window, "remove-factor");

    assertThat(accounts.person(person).hasSecondFactor()).isFalse();
  }

  @Test
  void oneSeesTheBrowsersInWhichOneIsSignedInAndEndsOne() {
    PersonId person = given.a(Role.CURATOR);
    browsers.begin(accounts.signedIn(person), Optional.empty(), "10.1.2.3", "Firefox/145.0 Linux");
    BrowserlessUIContext window = windowOf(person);

    window.navigate(AccountView.class);

    assertThat(window.find(NativeTableRow.class).all().getLast().getElement().getTextRecursively())
        .contains("Firefox 145 · Linux", "10.1.2.3");
    window.test(window.find(Button.class).withText("End").single()).click();
    assertThat(browsers.of(person, null)).isEmpty();
  }

  @Test
  void aQrCodeHoldsTheLink() {
    String drawn = QrCode.drawn("otpauth://totp/Tenfold:anna?secret=AAAA&issuer=Tenfold");

    // 33 squares with their border of 4 on each side: version 4
    assertThat(drawn).contains("viewBox=\"0 0 41 41\"").contains("M4 4h1v1h-1z");
  }

  private static TextField code(BrowserlessUIContext window) {
    return window.find(TextField.class).withId("factor-code").single();
  }

  private static void click(BrowserlessUIContext window, String id) {
    window.test(window.find(Button.class).withId(id).single()).click();
  }
}
