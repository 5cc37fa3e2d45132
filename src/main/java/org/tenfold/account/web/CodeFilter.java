package org.tenfold.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.tenfold.account.signin.CodeSignIn;

/** Takes the code that is asked for after a password: the form of {@link CodeView}. */
final class CodeFilter extends AbstractAuthenticationProcessingFilter {
  static final String PATH = "login/code";
  static final String FIELD = "code";

  private final CodeSignIn codes;

  CodeFilter(
      CodeSignIn codes,
      RememberMeServices remembering,
      SessionAuthenticationStrategy sessions,
      RequestCache pages) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + PATH));
    this.codes = codes;
    SavedRequestAwareAuthenticationSuccessHandler onwards =
        new SavedRequestAwareAuthenticationSuccessHandler();
    onwards.setRequestCache(pages);
    setAuthenticationManager(
        unused -> {
          throw new ProviderNotFoundException("codes are looked at here");
        });
    setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    setSessionAuthenticationStrategy(sessions);
    setRememberMeServices(remembering);
    setAuthenticationSuccessHandler(onwards);
    setAuthenticationFailureHandler(SignInFailures::answer);
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
    AwaitedCode awaited =
        AwaitedCode.of(request.getSession(false))
            .orElseThrow(SignInFailures.OpenForTooLongException::new);
    String code = Optional.ofNullable(request.getParameter(FIELD)).orElse("");
    return codes.signIn(awaited.person(), awaited.place(), code);
  }

  @Override
  protected void successfulAuthentication(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Authentication signedIn)
      throws IOException, ServletException {
    AwaitedCode.forget(request.getSession());
    super.successfulAuthentication(request, response, chain, signedIn);
  }
}
