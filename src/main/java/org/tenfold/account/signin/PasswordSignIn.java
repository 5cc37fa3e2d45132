package org.tenfold.account.signin;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.UserName;

/**
 * Whether a name and a password belong together. What is typed becomes a {@link UserName} here,
 * once; the throttle counts the very name that is looked up.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
  private static final SignInPlace NOWHERE = new SignInPlace("", null);

  private final KnownDevices devices;
  private final SignInThrottle throttle;
  private final DaoAuthenticationProvider passwords;

  @Autowired
  PasswordSignIn(UserDetailsService people, PasswordEncoder encoder, KnownDevices devices) {
    this(people, encoder, devices, new SignInThrottle(InstantSource.system()));
  }

  PasswordSignIn(
      UserDetailsService people,
      PasswordEncoder encoder,
      KnownDevices devices,
      SignInThrottle throttle) {
    this.devices = devices;
    this.throttle = throttle;
    this.passwords = new DaoAuthenticationProvider(people);
    passwords.setPasswordEncoder(encoder);
    // whether somebody is switched off is no news for who does not know the password
    passwords.setPreAuthenticationChecks(person -> {});
    passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }

  /**
   * @throws TooManyTriesException when this place must wait; the password was not looked at
   * @throws SecondFactorNeededException when the password is right and a code is asked for as well
   * @throws AuthenticationServiceException when nobody can say just now; it counts for nothing
   */
  @Override
  public @Nullable Authentication authenticate(Authentication typed) {
    Optional<UserName> name = UserName.typed(typed.getName());
    SignInPlace place = typed.getDetails() instanceof SignInPlace here ? here : NOWHERE;
    SignInThrottle.Try attempt =
        throttle
            .begin(name, place.address(), knownDevice(name, place))
            .orElseThrow(TooManyTriesException::new);
    if (name.isEmpty()) {
      throw new BadCredentialsException("nobody can have this name");
    }
    UsernamePasswordAuthenticationToken asked =
        UsernamePasswordAuthenticationToken.unauthenticated(
            name.get().value(), typed.getCredentials());
    asked.setDetails(place);
    try {
      Authentication signedIn = passwords.authenticate(asked);
      attempt.succeeded();
      if (signedIn.getPrincipal() instanceof SignedInPerson person && person.asksForCode()) {
        throw new SecondFactorNeededException(person, place);
      }
      return signedIn;
    } catch (AuthenticationServiceException outage) {
      attempt.takenBack();
      throw unavailable(outage);
    } catch (AuthenticationException refused) {
      throw refused;
    } catch (RuntimeException outage) {
      attempt.takenBack();
      throw unavailable(outage);
    }
  }

  private Optional<String> knownDevice(Optional<UserName> name, SignInPlace place) {
    try {
      return Optional.ofNullable(place.device())
          .filter(secret -> name.isPresent() && devices.knows(name.get(), secret));
    } catch (RuntimeException outage) {
      throw unavailable(outage);
    }
  }

  private static AuthenticationServiceException unavailable(RuntimeException outage) {
    return new AuthenticationServiceException("the accounts cannot be read", outage);
  }
}
