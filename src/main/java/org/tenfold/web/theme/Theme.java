package org.tenfold.web.theme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** How pages look; the choice is kept in this browser for a year. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  private static final String COOKIE = "tenfold-theme";
  private static final int SECONDS_OF_A_YEAR = 365 * 24 * 60 * 60;

  /** What this browser has chosen; an unknown word counts for nothing. */
  public static Theme of(VaadinRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(
            cookie ->
                Arrays.stream(values()).filter(theme -> theme.word().equals(cookie.getValue())))
        .findFirst()
        .orElse(SYSTEM);
  }

  /** As the attribute {@code theme} of the page has it; tokens.css goes by it. */
  String word() {
    return this == SYSTEM ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** Shows the page so at once, and the next ones too. */
  public void choose() {
    UI.getCurrent()
        .getPage()
        .executeJs(
            "document.documentElement.setAttribute('theme', $0);"
                + "document.cookie = $1 + '=' + $0 + ';path=/;max-age=' + $2 + ';samesite=lax'",
            word(),
            COOKIE,
            SECONDS_OF_A_YEAR);
  }
}
