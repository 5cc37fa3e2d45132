package org.tenfold.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.util.WebUtils;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.signin.KnownDevices;
import org.tenfold.account.signin.SignInPlace;

/** Gives a browser that signs in its secret of {@link KnownDevices}, and finds it again. */
final class DeviceCookie implements SessionAuthenticationStrategy {
  static final String NAME = "tenfold-device";
  private static final Duration KEPT = Duration.ofDays(180);

  private final KnownDevices devices;

  DeviceCookie(KnownDevices devices) {
    this.devices = devices;
  }

  static SignInPlace place(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return new SignInPlace(request.getRemoteAddr(), cookie == null ? null : cookie.getValue());
  }

  @Override
  public void onAuthentication(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    if (authentication instanceof UsernamePasswordAuthenticationToken
        && authentication.getDetails() instanceof SignInPlace place
        && authentication.getPrincipal() instanceof SignedInPerson person) {
      devices
          .signedIn(person.id(), Optional.ofNullable(place.device()))
          .ifPresent(secret -> response.addCookie(cookie(secret, request)));
    }
  }

  private static Cookie cookie(String secret, HttpServletRequest request) {
    Cookie cookie = new Cookie(NAME, secret);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setPath("/");
    return cookie;
  }
}
