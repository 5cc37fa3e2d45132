package org.tenfold.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.tenfold.account.signin.SecondFactorNeededException;
import org.tenfold.account.signin.TooManyTriesException;
import org.tenfold.web.RequestPath;

/** Back to the page of the sign-in where somebody was, with the reason why they are not in. */
enum SignInFailures {
  /** The name, the password or the code is not right; which, is not said. */
  ERROR,
  /** Too many wrong passwords or codes. */
  WAIT,
  /** The page was open for too long. */
  AGAIN,
  /** Another server says who it is, but nobody here is that. */
  STRANGER,
  /** Another server gives them no role here, or several that exclude each other. */
  ROLELESS,
  /** Another server did not sign them in. */
  ELSEWHERE;

  /** The password was typed so long ago that it must be typed again. */
  static final class OpenForTooLongException extends AuthenticationException {
    OpenForTooLongException() {
      super("no password was typed here lately");
    }
  }

  static void answer(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    switch (refused) {
      case AuthenticationServiceException outage ->
          // nobody was refused: it is answered as any outage is
          throw new ServletException(outage.getCause());
      case SecondFactorNeededException needed -> {
        AwaitedCode.keep(request, needed);
        response.sendRedirect(request.getContextPath() + "/" + CodeFilter.PATH);
      }
      case OpenForTooLongException late -> AGAIN.send(request, response, "/login");
      case TooManyTriesException many -> WAIT.send(request, response, page(request));
      default -> ERROR.send(request, response, page(request));
    }
  }

  static void againFromAFreshPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AGAIN.send(request, response, "/login");
  }

  static boolean isSignIn(HttpServletRequest request) {
    return RequestPath.within(request).equals(page(request));
  }

  /** The one that the address of the page names, if it names one. */
  static Optional<SignInFailures> said(Set<String> parameters) {
    return Arrays.stream(values())
        .filter(failure -> parameters.contains(failure.parameter()))
        .findFirst();
  }

  /** The word in the address of the sign-in page. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, "/login");
  }

  private static String page(HttpServletRequest request) {
    String code = "/" + CodeFilter.PATH;
    return RequestPath.within(request).equals(code) ? code : "/login";
  }

  private void send(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    response.sendRedirect(request.getContextPath() + page + "?" + parameter());
  }
}
