package org.tenfold.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.tenfold.account.signin.TooManyTriesException;

/** Back to the sign-in page, with the reason why somebody is not in. */
enum SignInFailures {
  /** The name or the password is not right; which, is not said. */
  ERROR,
  /** Too many wrong passwords. */
  WAIT,
  /** The page was open for too long. */
  AGAIN;

  static void answer(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    if (refused instanceof AuthenticationServiceException outage) {
      // nobody was refused: it is answered as any outage is
      throw new ServletException(outage.getCause());
    }
    (refused instanceof TooManyTriesException ? WAIT : ERROR).send(request, response);
  }

  static void againFromAFreshPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AGAIN.send(request, response);
  }

  static boolean isSignIn(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + "/login");
  }

  /** The word in the address of the sign-in page. */
  String parameter() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect(request.getContextPath() + "/login?" + parameter());
  }
}
