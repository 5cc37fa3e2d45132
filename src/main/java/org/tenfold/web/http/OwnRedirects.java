package org.tenfold.web.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Redirects by path alone, whatever server a caller said that they called: none of ours leads to
 * another.
 */
final class OwnRedirects extends HttpServletResponseWrapper {
  private static final Pattern SERVER =
      Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\\\]{2,}[^/?#]*");

  OwnRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    super.sendRedirect(path(location));
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    super.sendRedirect(path(location), status, clearBuffer);
  }

  static String path(String location) {
    String path = SERVER.matcher(location).replaceFirst("");
    return path.isEmpty() && !location.isEmpty() ? "/" : path;
  }
}
