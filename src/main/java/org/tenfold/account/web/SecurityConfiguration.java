package org.tenfold.account.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.PersistentTokenBasedRememberMeServices;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.util.HttpSessionMutexListener;
import org.tenfold.account.OpenSessions;
import org.tenfold.account.signin.CodeSignIn;
import org.tenfold.account.signin.KnownDevices;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.web.http.SecurityHeadersFilter;

/**
 * Who may fetch what. Pages add their roles by annotation; everything not named is denied. Headers
 * are {@link SecurityHeadersFilter}' work: Spring Security writes none on pages that Vaadin
 * forwards.
 */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
  static final int REMEMBERED_SECONDS = 14 * 24 * 3600;

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      Remembering remembering,
      OpenSessions sessions,
      SessionBrowser browsers,
      KnownDevices devices,
      CodeSignIn codes,
      OidcDoor elsewhere,
      VaadinDefaultRequestCache wanted,
      ProjectKeys projects,
      RequestUtil vaadinRequests,
      @Value("${tenfold.demo}") boolean demo)
      throws Exception {
    // the token stands in a cookie, as for the API: kept in the session it would be void
    // whenever an older page of the same browser is given another session meanwhile
    CookieCsrfTokenRepository tokens = tokenOfAllProjects();
    DeviceCookie device = new DeviceCookie(devices);
    SessionAuthenticationStrategy atSecondStep =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(tokens),
                device));
    if (elsewhere.open()) {
      http.oauth2Login(login -> elsewhere.configure(login, wanted));
    }
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // an error forwarded to /error would else become a redirect to the sign-in page
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(
                        "/tenfold/**", "/vendor/**", "/favicon.ico", "/actuator/health/*")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/media/**", "/export/**")
                    .access((who, where) -> PasswordChosen.by(who.get()))
                    // looking as another role of the demo; without the demo nobody is there
                    .requestMatchers(HttpMethod.POST, "/demo/look-as")
                    .access(
                        (who, where) ->
                            demo ? PasswordChosen.by(who.get()) : new AuthorizationDecision(false)))
        // before the form's, which else would begin with a page of its own
        .with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView(SignInView.class)
                    .enableCsrfConfiguration(false)
                    // that there is no such page is said within the frame, to whoever has one
                    .anyRequest(
                        any ->
                            any.access(
                                (who, where) ->
                                    ProjectDoor.isPage(where.getRequest())
                                        ? PasswordChosen.by(who.get())
                                        : new AuthorizationDecision(false))))
        // Vaadin has a token of its own for its messages, but none for the sign-in form
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    .csrfTokenRequestHandler(new CsrfFromPageOrCookie())
                    .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
        .formLogin(
            form ->
                form.authenticationDetailsSource(DeviceCookie::place)
                    .failureHandler(SignInFailures::answer))
        .sessionManagement(session -> session.addSessionAuthenticationStrategy(device))
        .rememberMe(
            remember -> remember.rememberMeServices(remembering.services()).key(remembering.key()))
        .logout(out -> out.addLogoutHandler(SignedInMark.remover()))
        .exceptionHandling(
            errors ->
                errors.accessDeniedHandler(
                    (request, response, refused) -> {
                      if (refused instanceof CsrfException && SignInFailures.isSignIn(request)) {
                        SignInFailures.againFromAFreshPage(request, response);
                      } else {
                        new AccessDeniedHandlerImpl().handle(request, response, refused);
                      }
                    }))
        .headers(headers -> headers.disable())
        .addFilterBefore(new StillSignedIn(sessions, browsers), CsrfFilter.class)
        .addFilterAfter(new ProjectDoor(projects), StillSignedIn.class)
        .addFilterBefore(
            new CodeFilter(codes, remembering.services(), atSecondStep, wanted),
            UsernamePasswordAuthenticationFilter.class)
        .build();
  }

  /** One cookie for the whole server. */
  static CookieCsrfTokenRepository tokenOfAllProjects() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookiePath("/");
    return tokens;
  }

  /** The same for both doors, or what one remembers would be void at the other. */
  record Remembering(RememberMeServices services, String key) {}

  @Bean
  RememberedSignIns rememberedSignIns(DataSource database) {
    return new RememberedSignIns(database);
  }

  @Bean
  Remembering remembering(UserDetailsService people, RememberedSignIns remembered) {
    String key = UUID.randomUUID().toString();
    PersistentTokenBasedRememberMeServices services =
        new RememberedInAllProjects(key, people, remembered);
    services.setTokenValiditySeconds(REMEMBERED_SECONDS);
    return new Remembering(services, key);
  }

  /** Gives each session something to lock by, the same from every request. */
  @Bean
  HttpSessionMutexListener sessionMutex() {
    return new HttpSessionMutexListener();
  }

  /**
   * After a sign-in one goes on to the page that one wanted, never to a file that a page wanted.
   */
  @Autowired
  void savePagesOnly(VaadinDefaultRequestCache requests) {
    MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    HttpSessionRequestCache pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(
        new AndRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"), page));
    requests.setDelegateRequestCache(pages);
  }

  /** Of all cookies, whoever makes them. */
  @Bean
  CookieSameSiteSupplier cookiesStayHere() {
    return CookieSameSiteSupplier.ofLax();
  }
}
