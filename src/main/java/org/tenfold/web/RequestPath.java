package org.tenfold.web;

import jakarta.servlet.http.HttpServletRequest;

/** What an address asks for, less the project that it begins with. */
public final class RequestPath {
  private RequestPath() {}

  /** As it was sent, beginning with a slash: nothing in it is decoded, so filters compare it. */
  public static String within(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
