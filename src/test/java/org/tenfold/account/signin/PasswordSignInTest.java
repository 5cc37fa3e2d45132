package org.tenfold.account.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.UserName;

/** What is counted as a wrong password, and what is none. */
class PasswordSignInTest {
  private static final PasswordEncoder ENCODER =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private static final UserDetails ANNA =
      new SignedInPerson(Person.human("anna", "Anna", ENCODER.encode("right")));

  private boolean away;

  private final UserDetailsService people =
      name -> {
        if (away) {
          throw new DataAccessResourceFailureException("no connection within 3 s");
        }
        return ANNA;
      };

  private final PasswordSignIn signIn =
      new PasswordSignIn(
          people,
          ENCODER,
          new KnownDevices(new NoDevices()),
          new SignInThrottle(() -> Instant.EPOCH));

  @Test
  void anOutageIsNoRefusalAndCountsForNothing() {
    away = true;
    for (int i = 0; i < 200; i++) {
      assertThatThrownBy(() -> signIn("anna", "right"))
          .isInstanceOf(AuthenticationServiceException.class);
    }

    away = false;
    assertThatThrownBy(() -> signIn("anna", "wrong")).isInstanceOf(BadCredentialsException.class);
    signIn("anna", "right");
  }

  @Test
  void noCharacterAroundTheNameGetsPastTheWait() {
    for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
      assertThatThrownBy(() -> signIn("anna", "wrong")).isInstanceOf(BadCredentialsException.class);
    }

    for (char odd = 0; odd <= 0x3000; odd++) {
      for (String typed : new String[] {odd + "anna", "anna" + odd, odd + "ANNA" + odd}) {
        if (UserName.typed(typed).filter(new UserName("anna")::equals).isPresent()) {
          assertThatThrownBy(() -> signIn(typed, "right"))
              .as("U+%04x", (int) odd)
              .isInstanceOf(TooManyTriesException.class);
        }
      }
    }
  }

  @Test
  void aNameOfTwoMillionLettersIsRefusedAndNotKept() {
    assertThatThrownBy(() -> signIn("a".repeat(2_000_000), "wrong"))
        .isInstanceOf(BadCredentialsException.class);
  }

  private void signIn(String name, String password) {
    UsernamePasswordAuthenticationToken typed =
        UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    typed.setDetails(new SignInPlace("10.0.0.1", null));
    signIn.authenticate(typed);
  }

  /** Nobody has signed in before. */
  private static final class NoDevices implements KnownDeviceRows {
    @Override
    public KnownDeviceRow saveAndFlush(KnownDeviceRow device) {
      throw new AssertionError("nothing is kept");
    }

    @Override
    public long of(String hash, String username) {
      return 0;
    }

    @Override
    public int used(String hash, PersonId person) {
      return 0;
    }

    @Override
    public void forget(PersonId person) {}

    @Override
    public void forgetUnusedSince(Instant before) {}
  }
}
