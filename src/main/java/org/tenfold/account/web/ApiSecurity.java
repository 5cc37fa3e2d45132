package org.tenfold.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CsrfFilter;
import org.tenfold.account.OpenSessions;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.account.web.SecurityConfiguration.Remembering;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.web.RequestPath;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may use the API. Two ways in, one for each kind of caller: the session of a signed-in page,
 * whose changes need the CSRF token of cookie XSRF-TOKEN in header X-XSRF-TOKEN; or a personal
 * token as {@code Authorization: Bearer …}, which no browser sends by itself and so needs none.
 */
@Configuration
@ConditionalOnWebApplication
class ApiSecurity {
  private static final String[] LABELLING = {
    "/api/v1/claims/**", "/api/v1/votes/**", "/api/v1/skips/**", "/api/v1/me/**"
  };

  private static final String[] MANAGING = {
    "/api/v1/releases/**",
    "/api/v1/studies/**",
    "/api/v1/jobs/**",
    "/api/v1/recruitments/**",
    "/api/v1/webhooks/**"
  };

  /**
   * For callers with a token. They have no session, no cookie and no form, so that nothing of these
   * is looked at or made: a bad token is never helped by the cookie that came with it.
   */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ApiTokens apiTokens, ProjectKeys projects)
      throws Exception {
    return forAll(http.securityMatcher(ApiSecurity::isOfAProgram))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerFilter(apiTokens), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new ProjectDoor(projects), AnonymousAuthenticationFilter.class)
        .build();
  }

  /** For pages. */
  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http,
      OpenSessions sessions,
      SessionBrowser browsers,
      ProjectKeys projects,
      Remembering remembering)
      throws Exception {
    return forAll(http.securityMatcher(ApiSecurity::isOfTheApi))
        .csrf(csrf -> csrf.spa().csrfTokenRepository(SecurityConfiguration.tokenOfAllProjects()))
        .rememberMe(
            remember -> remember.rememberMeServices(remembering.services()).key(remembering.key()))
        .addFilterBefore(new StillSignedIn(sessions, browsers), CsrfFilter.class)
        .addFilterBefore(new ProjectDoor(projects), AnonymousAuthenticationFilter.class)
        .build();
  }

  /** Each request bears some twenty filters, whose times nobody reads. */
  @Bean
  static SecurityObservationSettings noTimesOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  private static HttpSecurity forAll(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/**")
                    .access(withScope(ApiToken.Scope.READ))
                    .requestMatchers(LABELLING)
                    .access(withScope(ApiToken.Scope.LABEL))
                    .requestMatchers("/api/v1/uploads/**")
                    .access(withScope(ApiToken.Scope.COLLECT))
                    .requestMatchers(MANAGING)
                    .access(withScope(ApiToken.Scope.MANAGE))
                    // a new change needs its scope named here before any token may make it
                    .anyRequest()
                    .access(
                        (who, where) ->
                            new AuthorizationDecision(
                                PasswordChosen.by(who.get()).isGranted() && !byToken(who.get()))))
        .headers(headers -> headers.disable())
        .exceptionHandling(ApiSecurity::answers);
  }

  private static void answers(ExceptionHandlingConfigurer<HttpSecurity> errors) {
    errors
        .authenticationEntryPoint(
            (request, response, refused) ->
                answer(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "signed-out",
                    "Sign in, or send a personal token as Authorization: Bearer …"))
        .accessDeniedHandler(
            (request, response, refused) -> {
              if (mustSetUpSecondFactor()) {
                answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "set-up-second-factor",
                    "A second factor is demanded of you: set it up on the page of your"
                        + " account first.");
              } else if (mustChoosePassword()) {
                answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "choose-password",
                    "You signed in with a one-time password: choose your own on the"
                        + " pages first.");
              } else {
                answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "Your roles, your token's scopes (READ to ask, LABEL to label,"
                        + " COLLECT to upload movies, MANAGE to freeze, launch and"
                        + " cancel) or a missing CSRF token forbid this.");
              }
            });
  }

  /** A file of a page is one for a program where it comes with a token. */
  private static boolean isOfAProgram(HttpServletRequest request) {
    return hasBearer(request)
        && (isOfTheApi(request) || RequestPath.within(request).startsWith("/export/"));
  }

  private static boolean isOfTheApi(HttpServletRequest request) {
    String path = RequestPath.within(request);
    return path.startsWith("/api/")
        || path.startsWith("/v3/")
        || path.startsWith("/swagger-ui/")
        || path.equals("/swagger-ui.html");
  }

  private static boolean hasBearer(HttpServletRequest request) {
    return BearerFilter.secret(request).isPresent();
  }

  private static AuthorizationManager<RequestAuthorizationContext> withScope(ApiToken.Scope scope) {
    return (Supplier<? extends @Nullable Authentication> who,
        RequestAuthorizationContext where) -> {
      Authentication authentication = who.get();
      return new AuthorizationDecision(
          PasswordChosen.by(authentication).isGranted()
              && (!byToken(authentication) || has(authentication, scope)));
    };
  }

  private static boolean mustChoosePassword() {
    return caller().filter(SignedInPerson::mustChoosePassword).isPresent();
  }

  private static boolean mustSetUpSecondFactor() {
    return caller().filter(SignedInPerson::mustSetUpSecondFactor).isPresent();
  }

  private static Optional<SignedInPerson> caller() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedInPerson person
        ? Optional.of(person)
        : Optional.empty();
  }

  private static boolean byToken(@Nullable Authentication who) {
    return who instanceof PreAuthenticatedAuthenticationToken;
  }

  private static boolean has(@Nullable Authentication who, ApiToken.Scope scope) {
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(granted -> scope.authority().equals(granted.getAuthority()));
  }

  static void answer(HttpServletResponse response, HttpStatus status, String code, String words)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            JsonMapper.shared()
                .writeValueAsString(
                    Map.of(
                        "status",
                        status.value(),
                        "title",
                        status.getReasonPhrase(),
                        "detail",
                        words,
                        "code",
                        code)));
  }
}
