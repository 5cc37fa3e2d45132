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

/**
 * Who may fetch what. Pages add their roles by annotation; everything not named is denied. Headers
 * are {@link PageHeaders}' work: Spring Security writes none on pages that Vaadin forwards.
 */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
  private static final int REMEMBERED_SECONDS = 14 * 24 * 3600;

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http, PersistentTokenRepository tokens, SignInThrottle throttle)
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
        .rememberMe(
            remember -> remember.tokenRepository(tokens).tokenValiditySeconds(REMEMBERED_SECONDS))
        .headers(headers -> headers.disable())
        .addFilterBefore(
            throttle,
            org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter
                .class)
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
