package org.tenfold.web.fault;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A message to Vaadin of a kind that there is not: 404, where Vaadin would fail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class KnownMessages extends OncePerRequestFilter {
  private static final Set<String> KINDS =
      Set.of(
          ApplicationConstants.REQUEST_TYPE_INIT,
          ApplicationConstants.REQUEST_TYPE_UIDL,
          ApplicationConstants.REQUEST_TYPE_HEARTBEAT,
          ApplicationConstants.REQUEST_TYPE_PUSH,
          ApplicationConstants.REQUEST_TYPE_WEBCOMPONENT_RESYNC,
          ApplicationConstants.REQUEST_TYPE_TRANSLATION_FILE);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String asked = request.getQueryString();
    return asked == null || !asked.contains(ApplicationConstants.REQUEST_TYPE_PARAMETER + "=");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    if (kind == null || KINDS.contains(kind)) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
