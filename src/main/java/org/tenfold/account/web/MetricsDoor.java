package org.tenfold.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Lets the one program read the server's figures that bears the token of the settings. Without a
 * token nobody may: no address is believed here, for behind a proxy all callers may look like this
 * machine. The token opens nothing else.
 */
@Configuration
@ConditionalOnWebApplication
class MetricsDoor {
  @Bean
  @Order(0)
  SecurityFilterChain metrics(HttpSecurity http, @Value("${tenfold.metrics.token}") String token)
      throws Exception {
    return http.securityMatcher("/actuator/prometheus/**")
        .authorizeHttpRequests(
            all ->
                all.anyRequest()
                    .access(
                        (who, where) ->
                            new AuthorizationDecision(bears(token, where.getRequest()))))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            errors ->
                errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .build();
  }

  private static boolean bears(String token, HttpServletRequest request) {
    return !token.isBlank()
        && BearerFilter.secret(request)
            .filter(
                said ->
                    MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8),
                        token.strip().getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }
}
