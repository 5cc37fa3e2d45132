package org.tenfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.testing.ServerTest;

/** The one-time password, with one and with several machines. */
class FirstAdminPasswordTest extends ServerTest {
  @Autowired private AccountService accounts;

  @Test
  @Transactional
  void itIsRepeatedUntilTheAdminHasChosenAndNoSecondMachineMakesItVoid() {
    String shown = accounts.openForFirstAdmin(Optional.empty(), true).orElseThrow().password();

    assertThat(accounts.openForFirstAdmin(Optional.of(shown), true).orElseThrow().password())
        .as("the next start")
        .isEqualTo(shown);
    assertThat(accounts.openForFirstAdmin(Optional.empty(), false))
        .as("a second machine")
        .isEmpty();
    assertThat(accounts.firstAdminHasYetToChoose()).isTrue();
    assertThat(accounts.openForFirstAdmin(Optional.of(shown), false).orElseThrow().password())
        .isEqualTo(shown);
    assertThat(accounts.openForFirstAdmin(Optional.empty(), true).orElseThrow().password())
        .as("where it was lost")
        .isNotEqualTo(shown);
  }

  @Test
  @Transactional
  void itIsForgottenOnceTheAdminHasChosen() {
    AccountService.SignIn shown = accounts.openForFirstAdmin(Optional.empty(), true).orElseThrow();
    PersonId admin = accounts.find("admin").orElseThrow().id();

    accounts.changePassword(admin, shown.password(), "a password of one's own");

    assertThat(accounts.openForFirstAdmin(Optional.of(shown.password()), true)).isEmpty();
    assertThat(accounts.firstAdminHasYetToChoose()).isFalse();
  }
}
