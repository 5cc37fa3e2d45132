package org.tenfold.account.signin;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Service;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.UserName;
import org.tenfold.account.factor.SecondFactors;

/**
 * The second step of a sign-in. Wrong codes are counted for each person wherever they come from, as
 * whoever gets here knows the password: five, then a wait that doubles. A browser in which the
 * person has signed in before has a count of its own.
 */
@Service
public class CodeSignIn {
  private final SecondFactors factors;
  private final KnownDevices devices;
  private final UserDetailsService people;
  private final AuthenticationEventPublisher events;
  private final SignInThrottle throttle = new SignInThrottle(InstantSource.system());

  CodeSignIn(
      SecondFactors factors,
      KnownDevices devices,
      UserDetailsService people,
      AuthenticationEventPublisher events) {
    this.factors = factors;
    this.devices = devices;
    this.people = people;
    this.events = events;
  }

  /**
   * @param then whose password was right
   * @throws AuthenticationException when the code is wrong, one must wait, or the person may no
   *     longer sign in
   */
  public Authentication signIn(SignedInPerson then, SignInPlace place, String code) {
    UsernamePasswordAuthenticationToken asked =
        UsernamePasswordAuthenticationToken.unauthenticated(then.getUsername(), null);
    asked.setDetails(place);
    try {
      if (!accepts(then, place, code)) {
        throw new BadCredentialsException("the code is wrong");
      }
      SignedInPerson now = (SignedInPerson) people.loadUserByUsername(then.getUsername());
      if (!now.isEnabled() || now.epoch() != then.epoch()) {
        throw new BadCredentialsException("the person has changed meanwhile");
      }
      UsernamePasswordAuthenticationToken signedIn =
          UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
      signedIn.setDetails(place);
      events.publishAuthenticationSuccess(signedIn);
      return signedIn;
    } catch (AuthenticationException refused) {
      events.publishAuthenticationFailure(refused, asked);
      throw refused;
    }
  }

  /**
   * Whether it is a code of this person, which is used up by that.
   *
   * @throws TooManyTriesException when one must wait; the code was not looked at
   */
  public boolean accepts(SignedInPerson person, SignInPlace place, String code) {
    Optional<UserName> name = UserName.typed(person.getUsername());
    try {
      Optional<String> device =
          Optional.ofNullable(place.device())
              .filter(secret -> name.isPresent() && devices.knows(name.get(), secret));
      SignInThrottle.Try attempt =
          throttle
              .begin(name, person.id().value().toString(), device)
              .orElseThrow(TooManyTriesException::new);
      boolean accepted = factors.accept(person.id(), code);
      if (accepted) {
        attempt.succeeded();
      }
      return accepted;
    } catch (AuthenticationException refused) {
      throw refused;
    } catch (RuntimeException outage) {
      throw new AuthenticationServiceException("the accounts cannot be read", outage);
    }
  }
}
