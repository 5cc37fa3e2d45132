package org.tenfold.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.identity.Claimed;
import org.tenfold.account.identity.Identities;
import org.tenfold.account.identity.IdentityRefused;
import org.tenfold.account.identity.OidcSettings;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.mail.MailSettings;

/**
 * The way in by another server (OpenID Connect, authorization code). What it says of somebody is
 * used for the one moment: the session that begins is like any other, and its tokens are not kept.
 * The other server is asked for its description when somebody first wants to come this way, so that
 * we start without it.
 */
@Component
@ConditionalOnWebApplication
class OidcDoor {
  static final String REGISTRATION = "oidc";

  /** Where the button leads. */
  static final String PATH = "oauth2/authorization/" + REGISTRATION;

  private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);
  private static final String HOW = "OpenID Connect";

  private final OidcSettings settings;
  private final Identities identities;
  private final AuditLog audit;
  private final MailSettings mail;
  private final OidcUserService claims = new OidcUserService();

  OidcDoor(OidcSettings settings, Identities identities, AuditLog audit, MailSettings mail) {
    this.mail = mail;
    this.settings = settings;
    this.identities = identities;
    this.audit = audit;
  }

  boolean open() {
    return settings.on();
  }

  /** What people call the other server. */
  String name() {
    return settings.name();
  }

  void configure(OAuth2LoginConfigurer<?> login, RequestCache wanted) {
    SavedRequestAwareAuthenticationSuccessHandler onwards =
        new SavedRequestAwareAuthenticationSuccessHandler();
    onwards.setRequestCache(wanted);
    login
        .loginPage("/login")
        .clientRegistrationRepository(
            new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration())))
        .authorizedClientRepository(new NoTokensKept())
        .authorizationEndpoint(there -> there.authorizationRedirectStrategy(OidcDoor::leadAway))
        .userInfoEndpoint(info -> info.oidcUserService(this::person))
        .successHandler(
            (request, response, signedIn) -> {
              begin(request, signedIn);
              onwards.onAuthenticationSuccess(request, response, signedIn);
            })
        .failureHandler(this::refuse);
  }

  /** The other server leads back to one address, at whichever project's door somebody stands. */
  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer().strip())
        .registrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .redirectUri(
            mail.address().orElse("{baseScheme}://{baseHost}{basePort}")
                + "/login/oauth2/code/{registrationId}")
        .scope(Arrays.stream(settings.scope().split(",")).map(String::strip).toList())
        .build();
  }

  /**
   * The one redirect that leads to another server, which the settings name; all others are paths.
   */
  private static void leadAway(
      HttpServletRequest request, HttpServletResponse response, String there) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, there);
  }

  private OidcUser person(OidcUserRequest request) {
    OidcUser claimed = claims.loadUser(request);
    try {
      return new OidcPerson(claimed, identities.signIn(claimed(claimed)));
    } catch (IdentityRefused refused) {
      throw refusal(refused.why(), refused);
    } catch (InvalidInput refused) {
      throw refusal(IdentityRefused.Why.STRANGER, refused);
    }
  }

  private static OAuth2AuthenticationException refusal(
      IdentityRefused.Why why, RuntimeException cause) {
    return new OAuth2AuthenticationException(new OAuth2Error(why.name()), cause);
  }

  private Claimed claimed(OidcUser user) {
    String email = Boolean.TRUE.equals(user.getEmailVerified()) ? text(user.getEmail()) : "";
    String username = text(user.getPreferredUsername());
    String subject = text(user.getSubject());
    List<String> groups = user.getClaimAsStringList(settings.groupsClaim());
    return new Claimed(
        text(user.getIssuer() == null ? null : user.getIssuer().toString()),
        subject,
        !username.isEmpty() ? username : email.isEmpty() ? subject : email,
        text(user.getFullName()),
        email,
        groups == null ? List.of() : groups);
  }

  private static String text(@Nullable String claim) {
    return claim == null ? "" : claim.strip();
  }

  /** The session becomes one of ours. */
  private void begin(HttpServletRequest request, Authentication signedIn) {
    if (signedIn.getPrincipal() instanceof OidcPerson claimed) {
      SignedInPerson person = claimed.person();
      SessionRenewal.continueAs(person, signedIn, request.getSession());
      UUID id = person.id().value();
      audit.noteOf(id, AuditKind.SIGNED_IN, id, HOW, request.getRemoteAddr());
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    Optional<IdentityRefused.Why> why =
        refused instanceof OAuth2AuthenticationException known
            ? Arrays.stream(IdentityRefused.Why.values())
                .filter(one -> one.name().equals(known.getError().getErrorCode()))
                .findFirst()
            : Optional.empty();
    audit.noteOf(null, AuditKind.SIGN_IN_REFUSED, null, HOW, request.getRemoteAddr());
    if (why.isEmpty()) {
      LOG.warn("{} signed nobody in: {}", settings.name(), refused.getMessage());
    }
    why.map(one -> SignInFailures.valueOf(one.name()))
        .orElse(SignInFailures.ELSEWHERE)
        .send(request, response);
  }

  /** We never ask the other server for anything in somebody's name. */
  private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Security declares it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication who, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication who,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
