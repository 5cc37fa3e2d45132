package org.tenfold.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.rememberme.JdbcTokenRepositoryImpl;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may fetch what. Pages add their roles by annotation; everything not named is denied. */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
  /**
   * Vaadin starts its client by inline script and evaluates what the server sends, so both must be allowed; everything
   * else comes from this server only, and nobody may frame us.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; "
          + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'";

  private static final int REMEMBERED_SECONDS = 14 * 24 * 3600;

  @Bean
  SecurityFilterChain pages(HttpSecurity http, PersistentTokenRepository tokens, SignInThrottle throttle)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // an error forwarded to /error would else become a redirect to the sign-in page
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/tenfold/**", "/vendor/**", "/favicon.ico")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/media/**", "/export/**")
                    .authenticated())
        .rememberMe(remember -> remember.tokenRepository(tokens).tokenValiditySeconds(REMEMBERED_SECONDS))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
        .addFilterBefore(
            throttle,
            org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter.class)
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class))
        .build();
  }

  @Bean
  PersistentTokenRepository rememberMeTokens(DataSource database) {
    JdbcTokenRepositoryImpl tokens = new JdbcTokenRepositoryImpl();
    tokens.setDataSource(database);
    return tokens;
  }
}
