package org.tenfold.web.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenfold.language.Language;

/**
 * The language that somebody chose here goes before what their browser asks for: pages, problems of
 * the API and error pages all look at the request's locale.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class LanguageCookie extends OncePerRequestFilter {
  public static final String NAME = "tenfold-language";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Language> chosen = chosen(request);
    chain.doFilter(chosen.isPresent() ? new In(chosen.get(), request) : request, response);
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(NAME))
        .findFirst()
        .flatMap(cookie -> Language.ofTag(cookie.getValue()));
  }

  private static final class In extends HttpServletRequestWrapper {
    private final Language language;

    In(Language language, HttpServletRequest request) {
      super(request);
      this.language = language;
    }

    @Override
    public Locale getLocale() {
      return language.locale();
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(language.locale()));
    }
  }
}
