package org.tenfold.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenfold.web.RequestPath;

/**
 * Security headers on every answer, before anybody can commit it; redirects stay on this server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class SecurityHeadersFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (!isStoredFile(request)) {
      // stored files bring their own, stricter policy and their own caching
      // pages of Vaadin's put one with a nonce in its place
      response.setHeader(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.WITHOUT_INLINE_SCRIPT);
    }
    if (isForPrograms(request)) {
      // what one person may read is nobody else's; what may be kept says so itself
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, new OwnRedirects(response));
  }

  private static boolean isStoredFile(HttpServletRequest request) {
    return RequestPath.within(request).startsWith("/media/");
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return RequestPath.within(request).startsWith("/api/")
        || RequestPath.within(request).startsWith("/export/");
  }
}
