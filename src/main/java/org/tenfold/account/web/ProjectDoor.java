package org.tenfold.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import org.tenfold.account.SignedInPerson;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.scope.Scope;
import org.tenfold.web.RequestPath;

/**
 * Lets members alone into a project; to anybody else signed in it is as unknown as one that never
 * was. An address without a project means that of somebody's only one; a page of it leads there, or
 * to where they were last.
 */
final class ProjectDoor extends OncePerRequestFilter {
  /** Key of the project that this browser showed last. */
  static final String LAST = "tenfold-project";

  private final ProjectKeys projects;

  ProjectDoor(ProjectKeys projects) {
    this.projects = projects;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof SignedInPerson person)) {
      chain.doFilter(request, response);
      return;
    }
    if (isPage(request)) {
      SignedInMark.leave(request, response);
    }
    Optional<UUID> asked = Scope.project();
    if (asked.isPresent()) {
      if (person.knows(asked.get()) && ParticipantDoor.lets(person, RequestPath.within(request))) {
        if (isPage(request)) {
          remember(request, response);
        }
        chain.doFilter(request, response);
      } else {
        refuse(request, response);
      }
      return;
    }
    Optional<UUID> home = isPage(request) ? home(person, request) : Optional.empty();
    if (home.isPresent()) {
      response.sendRedirect(address(home.get(), request));
      return;
    }
    if (!ParticipantDoor.lets(person, RequestPath.within(request))) {
      refuse(request, response);
      return;
    }
    try (Scope.Opened unused = Scope.open(only(person))) {
      chain.doFilter(request, response);
    }
  }

  /** Nowhere for somebody of several projects who has not said which. */
  private UUID only(SignedInPerson person) {
    if (person.serverAdmin()) {
      return projects.only().orElse(Scope.NOWHERE);
    }
    return person.projects().size() == 1 ? person.projects().iterator().next() : Scope.NOWHERE;
  }

  private static void remember(HttpServletRequest request, HttpServletResponse response) {
    String key = request.getContextPath().substring("/p/".length());
    Cookie known = WebUtils.getCookie(request, LAST);
    if (known == null || !known.getValue().equals(key)) {
      Cookie last = new Cookie(LAST, key);
      last.setPath("/");
      last.setHttpOnly(true);
      last.setSecure(request.isSecure());
      last.setMaxAge(SecurityConfiguration.REMEMBERED_SECONDS);
      response.addCookie(last);
    }
  }

  private String address(UUID project, HttpServletRequest request) {
    String query = request.getQueryString();
    return "/p/"
        + projects.key(project)
        + request.getRequestURI()
        + (query == null ? "" : "?" + query);
  }

  private Optional<UUID> home(SignedInPerson person, HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, LAST))
        .flatMap(last -> projects.id(last.getValue()))
        .filter(person::knows)
        .or(() -> person.projects().stream().min(Comparator.comparing(projects::key)))
        .or(() -> person.serverAdmin() ? projects.oldest() : Optional.empty());
  }

  /** One that somebody looks at, in the frame of a project. */
  static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    String path = RequestPath.within(request);
    return request.getMethod().equals(HttpMethod.GET.name())
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && request.getParameter("v-r") == null
        && !path.matches(
            "/(?:login|logout|join|reset|forgot|error|api|v3|swagger-ui|media|export|tenfold|vendor|VAADIN"
                + "|actuator|oauth2)(?:[./?].*)?");
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (RequestPath.within(request).startsWith("/api/")) {
      ApiSecurity.answer(response, HttpStatus.NOT_FOUND, "no-project", "There is no such project.");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
