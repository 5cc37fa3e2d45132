package org.tenfold.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.WebUtils;

/**
 * Stands in a browser from its sign-in until it signs out or is closed: where it stands and nobody
 * is signed in, a session has ended by itself, which the sign-in page then says. It opens nothing.
 */
final class SignedInMark {
  static final String NAME = "tenfold-signed-in";

  private SignedInMark() {}

  static void leave(HttpServletRequest request, HttpServletResponse response) {
    if (WebUtils.getCookie(request, NAME) == null) {
      Cookie mark = cookie("yes");
      mark.setSecure(request.isSecure());
      response.addCookie(mark);
    }
  }

  static boolean isOn(Cookie @Nullable [] cookies) {
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whoever signs out knows why they are out. */
  static LogoutHandler remover() {
    Cookie none = cookie("");
    none.setMaxAge(0);
    return new CookieClearingLogoutHandler(none);
  }

  private static Cookie cookie(String value) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    return cookie;
  }
}
