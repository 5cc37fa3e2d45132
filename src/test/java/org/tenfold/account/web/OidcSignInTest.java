package org.tenfold.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.audit.AuditEvent;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.testing.ServerTest;

/** The code flow against a server for OpenID Connect: what goes over the wire is real. */
class OidcSignInTest extends ServerTest {
  private static final MockOAuth2Server OTHER = new MockOAuth2Server();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @Autowired private MockMvc web;
  @Autowired private AccountService accounts;
  @Autowired private Memberships members;
  @Autowired private InvitationService invitations;
  @Autowired private OpenBrowsers browsers;
  @Autowired private AuditLog audit;

  private final String subject = "subject-" + System.nanoTime();
  private final String name = "o" + System.nanoTime();
  private MockHttpSession session = new MockHttpSession();

  @BeforeAll
  static void start() throws Exception {
    OTHER.start(InetAddress.getByName("localhost"), OIDC_PORT);
  }

  @AfterAll
  static void stop() {
    OTHER.shutdown();
  }

  @BeforeEach
  void aProject() {
    given.aProject();
  }

  @Test
  void whoIsInAMappedGroupComesInAndFollowsTheGroups() throws Exception {
    assertThat(signIn(Map.of("groups", List.of("/lab/admins", "others")))).isEqualTo("/");

    Person person = accounts.find(name).orElseThrow();
    assertThat(members.roles(person)).isEqualTo(Set.of(Role.ADMIN, Role.CURATOR));
    assertThat(person.displayName()).isEqualTo("Olga Other");
    assertThat(status()).isEqualTo(200);
    assertThat(browsers.of(person.id(), null)).hasSize(1);
    MockHttpSession before = session;

    session = new MockHttpSession();
    assertThat(signIn(Map.of("groups", List.of("students")))).isEqualTo("/");

    assertThat(accounts.find(name).orElseThrow().id()).isEqualTo(person.id());
    assertThat(members.roles(accounts.person(person.id()))).isEqualTo(Set.of(Role.ANNOTATOR));
    assertThat(status()).isEqualTo(403);
    session = before;
    assertThat(status()).as("what was open with other roles is over").isEqualTo(302);
    assertThat(told(person))
        .contains(AuditKind.SIGNED_IN, AuditKind.ROLES_CHANGED, AuditKind.IDENTITY_LINKED);
  }

  @Test
  void groupsThatMapToNothingOrExcludeEachOtherBringNoRole() throws Exception {
    assertThat(signIn(Map.of("groups", List.of("others")))).isEqualTo("/login?roleless");
    assertThat(accounts.find(name)).isEmpty();
    assertThat(signIn(Map.of("groups", List.of("students")))).isEqualTo("/");
    Person person = accounts.find(name).orElseThrow();

    session = new MockHttpSession();
    assertThat(signIn(Map.of("groups", List.of("students", "/lab/admins"))))
        .isEqualTo("/login?roleless");

    assertThat(members.roles(accounts.person(person.id()))).isEmpty();
    assertThat(status()).isEqualTo(302);
  }

  @Test
  void anInvitationIsTakenByWhoProvesItsAddress() throws Exception {
    String address = name + "@lab.example";
    invitations.invite(Set.of(Role.COLLECTOR), "Olga", address, given.a(Role.ADMIN));

    assertThat(
            signIn(
                Map.of("email", address, "email_verified", false, "groups", List.of("students"))))
        .isEqualTo("/");
    assertThat(invitations.open()).anyMatch(open -> open.email().equals(address));

    session = new MockHttpSession();
    assertThat(
            signIn(
                Map.of(
                    "email", address.toUpperCase(),
                    "email_verified", true,
                    "groups", List.of("students")),
                subject + "-other"))
        .isEqualTo("/");

    assertThat(invitations.open()).noneMatch(open -> open.email().equals(address));
    assertThat(members.roles(accounts.find(name + "2").orElseThrow()))
        .isEqualTo(Set.of(Role.ANNOTATOR));
  }

  @Test
  void whoIsSwitchedOffHereIsNotInAndAnAnswerThatNobodyAskedForIsNotTaken() throws Exception {
    assertThat(signIn(Map.of("groups", List.of("students")))).isEqualTo("/");
    accounts.setEnabled(accounts.find(name).orElseThrow().id(), false, given.a(Role.ADMIN));

    session = new MockHttpSession();
    assertThat(signIn(Map.of("groups", List.of("students")))).isEqualTo("/login?stranger");
    session = new MockHttpSession();
    assertThat(ask("/login/oauth2/code/oidc?code=1&state=2").getRedirectedUrl())
        .isEqualTo("/login?elsewhere");
  }

  private String signIn(Map<String, Object> claims) throws Exception {
    return signIn(claims, subject);
  }

  /**
   * @return where the answer leads
   */
  private String signIn(Map<String, Object> claims, String who) throws Exception {
    Map<String, Object> said = new HashMap<>(claims);
    said.put("preferred_username", name);
    said.put("name", "Olga Other");
    OTHER.enqueueCallback(
        new DefaultOAuth2TokenCallback("lab", who, "JWT", List.of("tenfold"), said, 600));
    String there = ask("/oauth2/authorization/oidc").getRedirectedUrl();
    HttpResponse<Void> answer =
        BROWSER.send(
            HttpRequest.newBuilder(URI.create(there)).build(),
            HttpResponse.BodyHandlers.discarding());
    URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return String.valueOf(ask(back.getRawPath() + "?" + back.getRawQuery()).getRedirectedUrl());
  }

  private int status() throws Exception {
    return ask("/export/agreement/clips.csv").getStatus();
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    URI address = UriComponentsBuilder.fromUriString("http://localhost" + path).build(true).toUri();
    return web.perform(get(address).session(session)).andReturn().getResponse();
  }

  private List<AuditKind> told(Person person) {
    return audit.newest(given.auditPages(), Set.of(), person.id().value(), null, 100).stream()
        .map(AuditEvent::kind)
        .toList();
  }
}
