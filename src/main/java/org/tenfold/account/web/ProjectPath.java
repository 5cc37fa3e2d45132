package org.tenfold.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.scope.Scope;

/**
 * Reads {@code /p/<key>/} at the beginning of an address: the request is one to that project, and
 * everything behind this filter sees the rest of its path, as if the project were an application of
 * its own (its context path). So pages, links and files know nothing of keys, and all of them stay
 * in their project.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ProjectPath extends OncePerRequestFilter {
  private static final String BEGINNING = "/p/";
  private static final String PROJECT = ProjectPath.class.getName();

  private final ProjectKeys projects;

  ProjectPath(ProjectKeys projects) {
    this.projects = projects;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(PROJECT) instanceof UUID known) {
      // the end of a download, or the page of an error: it was read at the beginning
      try (Scope.Opened unused = Scope.open(known)) {
        chain.doFilter(request, response);
      }
      return;
    }
    String path = request.getRequestURI();
    if (!path.startsWith(BEGINNING)) {
      chain.doFilter(request, response);
      return;
    }
    int end = path.indexOf('/', BEGINNING.length());
    if (end < 0) {
      String query = request.getQueryString();
      response.sendRedirect(path + "/" + (query == null ? "" : "?" + query));
      return;
    }
    UUID project = projects.id(path.substring(BEGINNING.length(), end)).orElse(Scope.NOWHERE);
    request.setAttribute(PROJECT, project);
    try (Scope.Opened unused = Scope.open(project)) {
      chain.doFilter(new Within(request, path.substring(0, end)), response);
    }
  }

  private static final class Within extends HttpServletRequestWrapper {
    private final String context;

    Within(HttpServletRequest request, String context) {
      super(request);
      this.context = context;
    }

    /** Where an answer ends later, or in an error, the server has named the path anew. */
    @Override
    public String getContextPath() {
      return switch (getDispatcherType()) {
        case ASYNC, ERROR -> super.getContextPath();
        default -> context;
      };
    }

    @Override
    public String getServletPath() {
      return within(super.getServletPath());
    }

    @Override
    public @Nullable String getPathInfo() {
      String path = super.getPathInfo();
      return path == null ? null : within(path);
    }

    private String within(String path) {
      return path.startsWith(context + "/") ? path.substring(context.length()) : path;
    }
  }
}
