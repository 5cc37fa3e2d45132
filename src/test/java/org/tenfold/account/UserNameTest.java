package org.tenfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One name, whatever stands around it: for all that a keyboard or an attacker can send. */
class UserNameTest {
  private static final UserName ANNA = new UserName("anna");

  @Test
  void noCharacterAroundANameMakesAnotherNameOfIt() {
    for (char odd = 0; odd < Character.MAX_VALUE; odd++) {
      for (String typed : new String[] {odd + "anna", "anna" + odd, odd + "anna" + odd}) {
        UserName.typed(typed)
            .ifPresent(
                name -> {
                  if (!Character.isLetterOrDigit(name.value().charAt(0))
                      || name.value().length() == 4) {
                    assertThat(name).isEqualTo(ANNA);
                  }
                  assertThat(name.value()).matches("[a-z0-9._-]{4,6}");
                });
      }
    }
  }

  @Test
  void blanksAndControlCharactersAroundItAreNoPartOfIt() {
    for (char odd = 0; odd <= ' '; odd++) {
      assertThat(UserName.typed(odd + "Anna" + odd)).contains(ANNA);
    }
  }

  @Test
  void whatNobodyCanBeCalledIsNoName() {
    for (String typed :
        new String[] {
          "",
          "a",
          "an\0na",
          "an na",
          "änna",
          "-anna",
          "a".repeat(61),
          "a".repeat(2_000_000),
          "anna\u200b"
        }) {
      assertThat(UserName.typed(typed)).isEmpty();
    }
  }
}
