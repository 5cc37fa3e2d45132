package org.tenfold.account.web;

import static org.tenfold.scope.Scope.NOWHERE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.scope.Scope;

/** Signs in the bearer of a personal token, for this one request; without a good one, nobody. */
final class BearerFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;

  BearerFilter(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /** The end of a download that is written in the background comes by here too. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    Optional<ApiToken.Bearer> bearer =
        secret(request)
            .flatMap(tokens::bearer)
            .filter(one -> one.person().knows(one.project()))
            .filter(one -> Scope.project().map(one.project()::equals).orElse(true));
    try (Scope.Opened unused = Scope.open(bearer.map(ApiToken.Bearer::project).orElse(NOWHERE))) {
      bearer.ifPresent(one -> context.setAuthentication(authentication(one)));
      SecurityContextHolder.setContext(context);
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static Authentication authentication(ApiToken.Bearer bearer) {
    List<GrantedAuthority> authorities = new ArrayList<>(bearer.person().getAuthorities());
    bearer.scopes().stream()
        .map(scope -> new SimpleGrantedAuthority(scope.authority()))
        .forEach(authorities::add);
    return new PreAuthenticatedAuthenticationToken(bearer.person(), "", authorities);
  }

  /** What stands behind the word Bearer in the request's header. */
  static Optional<String> secret(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
