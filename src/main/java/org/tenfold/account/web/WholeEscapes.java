package org.tenfold.account.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;

/**
 * Takes a percent sign in a query that begins no escape for what it is. Recruiting platforms write
 * {@code %SURVEY_CODE%} where an id belongs, and a link with it, opened as it is, must lead to a
 * page that says so; Tomcat would refuse to read any of its parameters. Who asks for such an
 * address is led to it as it should be written. Thread-safe.
 */
final class WholeEscapes extends ValveBase {
  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  WholeEscapes() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    MessageBytes query = request.getCoyoteRequest().queryString();
    String sent = query.isNull() ? "" : query.toString();
    String whole = mended(sent);
    if (!whole.equals(sent)) {
      query.setString(whole);
      if (request.getMethod().equals("GET") && !request.getRequestURI().startsWith("//")) {
        // a page reads its address in the browser, too
        response.sendRedirect(request.getRequestURI() + "?" + whole);
        return;
      }
    }
    getNext().invoke(request, response);
  }

  static String mended(String query) {
    return NO_ESCAPE.matcher(query).replaceAll("%25");
  }
}
