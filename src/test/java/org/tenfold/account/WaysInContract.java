package org.tenfold.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tenfold.account.browser.OpenBrowser;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.account.factor.AuthenticatorApp;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.account.invitation.OpenInvitation;
import org.tenfold.account.reset.PasswordResets;
import org.tenfold.account.signin.KnownDevices;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiToken.Scope;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.audit.AuditEvent;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.ServerTest;

/** Tokens, invitations, devices and sessions: what each database keeps of them. */
abstract class WaysInContract extends ServerTest {
  @Autowired private ApiTokens tokens;
  @Autowired private InvitationService invitations;
  @Autowired private KnownDevices devices;
  @Autowired private OpenSessions sessions;
  @Autowired private AccountService accounts;
  @Autowired private OpenBrowsers browsers;
  @Autowired private SecondFactors factors;
  @Autowired private Memberships members;
  @Autowired private PasswordResets resets;
  @Autowired private PasswordEncoder passwords;
  @Autowired private AuditLog audit;
  @Autowired private JdbcClient jdbc;

  @Test
  void aTokenCarriesItsPersonUntilItIsRevoked() {
    PersonId person = given.aPerson("bearer" + System.nanoTime(), Role.COLLECTOR, Role.CURATOR);
    ApiToken.Made first =
        tokens.make(person, "one", Set.of(Scope.LABEL, Scope.READ), Duration.ofDays(1));
    ApiToken.Made second = tokens.make(person, "two", Set.of(Scope.COLLECT), Duration.ofDays(1));

    ApiToken.Bearer bearer = tokens.bearer(first.secret()).orElseThrow();
    assertThat(bearer.person().id()).isEqualTo(person);
    assertThat(bearer.person().getAuthorities()).hasSize(2);
    assertThat(bearer.scopes()).containsExactlyInAnyOrder(Scope.LABEL, Scope.READ);
    assertThat(tokens.of(person)).extracting(ApiToken::name).containsExactly("two", "one");
    assertThat(tokens.of(person).getLast().lastUsedAt()).isNotNull();
    assertThat(tokens.of(person).getFirst().lastUsedAt()).isNull();

    tokens.revoke(first.token().id(), given.a(Role.CURATOR));
    assertThat(tokens.bearer(first.secret())).isPresent();
    tokens.revoke(first.token().id(), person);
    assertThat(tokens.bearer(first.secret())).isEmpty();
    tokens.revokeAll(person);
    assertThat(tokens.bearer(second.secret())).isEmpty();
    assertThat(tokens.of(person)).isEmpty();
  }

  @Test
  void anExpiredTokenOpensNothing() {
    PersonId person = given.a(Role.COLLECTOR);
    ApiToken.Made made = tokens.make(person, "old", Set.of(Scope.READ), Duration.ofDays(1));
    jdbc.sql("update api_token set expires_at = created_at where id = :id")
        .param("id", made.token().id())
        .update();

    assertThat(tokens.bearer(made.secret())).isEmpty();
    assertThat(tokens.of(person)).isEmpty();
  }

  @Test
  void anInvitationLetsOnePersonInWithItsRoles() {
    String secret =
        invitations
            .invite(Set.of(Role.CURATOR, Role.COLLECTOR), "", given.a(Role.ADMIN))
            .link()
            .substring("join/".length());
    assertThat(invitations.offer(secret).map(InvitationService.Offer::roles))
        .contains(Set.of(Role.COLLECTOR, Role.CURATOR));

    Person person =
        invitations.accept(secret, "joined" + System.nanoTime(), "Joined", "correct horse battery");

    assertThat(members.roles(accounts.person(person.id())))
        .containsExactlyInAnyOrder(Role.COLLECTOR, Role.CURATOR);
    assertThat(invitations.offer(secret).map(InvitationService.Offer::roles)).isEmpty();
    assertThatThrownBy(
            () ->
                invitations.accept(
                    secret, "late" + System.nanoTime(), "Late", "correct horse battery"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aBrowserIsKnownToThePersonWhoSignedInThereOnly() {
    PersonId one = given.a(Role.COLLECTOR);
    PersonId other = given.a(Role.COLLECTOR);

    String secret = devices.signedIn(one, Optional.empty()).orElseThrow();

    assertThat(devices.signedIn(one, Optional.of(secret))).isEmpty();
    assertThat(devices.knows(new UserName(given.nameOf(one)), secret)).isTrue();
    assertThat(devices.knows(new UserName(given.nameOf(other)), secret)).isFalse();
    assertThat(devices.signedIn(other, Optional.of(secret))).isPresent();

    jdbc.sql("update known_device set last_used = last_used - interval '181' day").update();
    devices.signedIn(other, Optional.empty());
    assertThat(devices.knows(new UserName(given.nameOf(one)), secret)).isFalse();
  }

  @Test
  void aSessionHoldsUnderItsNumberAndWithTheRolesOfNow() {
    PersonId id = given.a(Role.COLLECTOR);
    SignedInPerson then = new SignedInPerson(accounts.person(id));
    assertThat(sessions.epochs(List.of(id, id))).isEqualTo(Map.of(id, then.epoch()));

    members.setRoles(id, Set.of(Role.CURATOR), given.a(Role.ADMIN));

    assertThat(sessions.now(then)).isEmpty();
    SignedInPerson now = new SignedInPerson(accounts.person(id));
    assertThat(sessions.now(now).orElseThrow().getAuthorities())
        .isEqualTo(now.getAuthorities())
        .hasSize(1);
    assertThat(sessions.epochs(List.of(id))).isEqualTo(Map.of(id, now.epoch()));
  }

  @Test
  void aSessionHoldsAsLongAsItsRow() {
    PersonId id = given.a(Role.COLLECTOR);
    SignedInPerson person = accounts.signedIn(id);
    UUID one = browsers.begin(person, Optional.of("no such series"), "10.0.0.1", "curl/8");
    UUID other = browsers.begin(person, Optional.empty(), "10.0.0.2", null);
    browsers.seen(other, person, "10.0.0.3");

    assertThat(browsers.of(id, one)).extracting(OpenBrowser::id).containsExactly(other, one);
    assertThat(browsers.of(id, one)).noneMatch(OpenBrowser::remembered);
    browsers.end(one, id);

    assertThat(sessions.now(person, one)).isEmpty();
    assertThat(sessions.now(person, other)).isPresent();
    assertThat(browsers.known(List.of(one, other))).containsExactly(other);
    browsers.gone(other);
    assertThat(browsers.of(id, null)).isEmpty();
  }

  @Test
  void aSecondFactorIsKeptWithItsCodes() {
    PersonId id = given.a(Role.COLLECTOR);
    SecondFactors.Offer offer = factors.offer(id);
    AuthenticatorApp app = new AuthenticatorApp(offer.secret());
    assertThatThrownBy(() -> factors.confirm(id, offer, "12345")).isInstanceOf(InvalidInput.class);

    List<String> codes = factors.confirm(id, offer, app.code(-1));

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(factors.accept(id, app.code(-1))).isFalse();
    assertThat(factors.accept(id, app.code())).isTrue();
    assertThat(factors.accept(id, codes.getLast())).isTrue();
    assertThat(factors.accept(id, codes.getLast())).isFalse();
    assertThat(factors.codesLeft(id)).isEqualTo(9);
    accounts.anonymise(id, given.a(Role.ADMIN));
    assertThat(factors.codesLeft(id)).isZero();
  }

  @Test
  void aLinkForANewPasswordWorksOnceAndEndsAllThatWasOpen() {
    PersonId id = given.a(Role.CURATOR);
    PersonId admin = given.a(Role.ADMIN);
    SignedInPerson then = accounts.signedIn(id);
    String token = tokens.make(id, "t", Set.of(Scope.READ), Duration.ofDays(1)).secret();
    String first = secret(resets.make(id, admin));
    String second = secret(resets.make(id, admin));

    assertThat(resets.person(first)).as("a newer one takes its place").isEmpty();
    assertThat(resets.person(second).orElseThrow().id()).isEqualTo(id);
    assertThatThrownBy(() -> resets.use(second, "short")).isInstanceOf(InvalidInput.class);
    assertThat(sessions.now(then)).as("nothing ends before it is used").isPresent();

    resets.use(second, "a new long password");

    assertThat(sessions.now(then)).isEmpty();
    assertThat(tokens.bearer(token)).isEmpty();
    assertThat(passwords.matches("a new long password", accounts.person(id).passwordHash()))
        .isTrue();
    assertThatThrownBy(() -> resets.use(second, "another long password"))
        .isInstanceOf(InvalidInput.class);
    assertThat(told(id))
        .startsWith(AuditKind.PASSWORD_RESET, AuditKind.TOKEN_REVOKED, AuditKind.RESET_LINK_MADE);
  }

  @Test
  void aLinkForANewPasswordIsGoodForADayAndForWhoMaySignIn() {
    PersonId id = given.a(Role.CURATOR);
    PersonId admin = given.a(Role.ADMIN);
    String secret = secret(resets.make(id, admin));
    accounts.setEnabled(id, false, admin);
    assertThat(resets.person(secret)).isEmpty();
    assertThatThrownBy(() -> resets.make(id, admin)).isInstanceOf(InvalidInput.class);
    accounts.setEnabled(id, true, admin);
    assertThat(resets.person(secret)).isPresent();

    jdbc.sql("update password_reset set expires_at = made_at").update();

    assertThat(resets.person(secret)).isEmpty();
  }

  /** Else who may change roles could make themselves anything, and the last admin could go. */
  @Test
  void nobodyChangesTheirOwnRoles() {
    PersonId admin = given.a(Role.ADMIN);

    assertThatThrownBy(() -> members.setRoles(admin, Set.of(Role.ADMIN, Role.COLLECTOR), admin))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> members.setServerAdmin(admin, true, admin))
        .isInstanceOf(InvalidInput.class);
    assertThat(members.roles(accounts.person(admin))).containsExactly(Role.ADMIN);
  }

  @Test
  void aRevokedInvitationLetsNobodyIn() {
    PersonId admin = given.a(Role.ADMIN);
    String note = "for " + System.nanoTime();
    String secret =
        invitations.invite(Set.of(Role.CURATOR), note, admin).link().substring("join/".length());
    OpenInvitation open =
        invitations.open().stream()
            .filter(one -> one.note().equals(note))
            .findFirst()
            .orElseThrow();
    assertThat(open.roles()).containsExactly(Role.CURATOR);

    invitations.revoke(open.id());

    assertThat(invitations.offer(secret).map(InvitationService.Offer::roles)).isEmpty();
    assertThat(invitations.open()).doesNotContain(open);
    assertThatThrownBy(() -> invitations.revoke(open.id())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoIsAnonymisedIsAPseudonymThatNobodyCanBe() {
    PersonId id = given.a(Role.ANNOTATOR);
    PersonId admin = given.a(Role.ADMIN);
    String username = given.nameOf(id);
    accounts.describe(id, "Their Name", "their@name.example");
    SignedInPerson then = accounts.signedIn(id);
    String token = tokens.make(id, "my phone", Set.of(Scope.LABEL), Duration.ofDays(1)).secret();
    String device = devices.signedIn(id, Optional.empty()).orElseThrow();

    accounts.anonymise(id, admin);

    Person gone = accounts.person(id);
    assertThat(gone.anonymised()).isTrue();
    assertThat(gone.username()).startsWith("gone-");
    assertThat(gone.displayName()).doesNotContain("Their");
    assertThat(gone.email()).isNull();
    assertThat(gone.passwordHash()).isNull();
    assertThat(accounts.find(username)).isEmpty();
    assertThat(sessions.now(then)).isEmpty();
    assertThat(tokens.bearer(token)).isEmpty();
    assertThat(devices.knows(new UserName(gone.username()), device)).isFalse();
    assertThat(
            jdbc.sql("select count(*) from api_token where person_id = :id and name <> ''")
                .param("id", id.value())
                .query(Long.class)
                .single())
        .isZero();
    assertThatThrownBy(() -> accounts.setEnabled(id, true, admin)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> accounts.rescue(gone.username(), true))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> accounts.anonymise(admin, admin)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoHasTheServerGetsAnAdminBackIn() {
    PersonId id = given.a(Role.CURATOR);
    accounts.setEnabled(id, false, given.a(Role.ADMIN));
    assertThatThrownBy(() -> accounts.rescue(given.nameOf(id), false))
        .isInstanceOf(InvalidInput.class);

    AccountService.SignIn signIn = accounts.rescue(given.nameOf(id), true);

    Person back = accounts.person(id);
    assertThat(back.maySignIn()).isTrue();
    assertThat(back.mustChangePassword()).isTrue();
    assertThat(back.serverAdmin()).isTrue();
    assertThat(members.roles(back)).containsExactly(Role.CURATOR);
    assertThat(passwords.matches(signIn.password(), back.passwordHash())).isTrue();
    assertThatThrownBy(() -> accounts.rescue(given.nameOf(given.a(Role.ANNOTATOR)), true))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> accounts.rescue("nobody-at-all", true))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theLogIsReadBackwardsInPagesThatMissNothing() {
    PersonId id = given.a(Role.CURATOR);
    for (int i = 0; i < 7; i++) {
      audit.noteOf(null, AuditKind.PERSON_CHANGED, id.value(), "change " + i, "");
    }
    // several in one moment
    jdbc.sql(
            "update audit_event set at = timestamp with time zone '2026-01-01 00:00:00+00:00' where"
                + " person = :id")
        .param("id", id.value())
        .update();
    Set<String> seen = new HashSet<>();
    AuditEvent last = null;
    for (int page = 0; page < 4; page++) {
      List<AuditEvent> next =
          audit.newest(given.auditPages(), Set.of(AuditKind.PERSON_CHANGED), id.value(), last, 2);
      next.forEach(event -> assertThat(seen.add(event.details())).isTrue());
      last = next.getLast();
    }
    assertThat(seen).hasSize(7);
  }

  private List<AuditKind> told(PersonId person) {
    return audit.newest(given.auditPages(), Set.of(), person.value(), null, 100).stream()
        .map(AuditEvent::kind)
        .toList();
  }

  private static String secret(String link) {
    return link.substring("reset/".length());
  }
}
