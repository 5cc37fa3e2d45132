package org.tenfold.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.PersistentTokenBasedRememberMeServices;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;

/** Its cookie is one for the whole server, at whichever project's door one has signed in. */
class RememberedInAllProjects extends PersistentTokenBasedRememberMeServices {
  RememberedInAllProjects(
      String key, UserDetailsService people, PersistentTokenRepository remembered) {
    super(key, people, remembered);
  }

  @Override
  protected void setCookie(
      String[] tokens, int maxAge, HttpServletRequest request, HttpServletResponse response) {
    super.setCookie(tokens, maxAge, ofServer(request), response);
  }

  @Override
  protected void cancelCookie(HttpServletRequest request, HttpServletResponse response) {
    super.cancelCookie(ofServer(request), response);
  }

  private static HttpServletRequest ofServer(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getContextPath() {
        return "";
      }
    };
  }
}
