package org.tenfold.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.account.signin.KnownDevices;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiToken.Scope;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.ServerTest;

/** Tokens, invitations, devices and sessions: what each database keeps of them. */
abstract class WaysInContract extends ServerTest {
  @Autowired private ApiTokens tokens;
  @Autowired private InvitationService invitations;
  @Autowired private KnownDevices devices;
  @Autowired private OpenSessions sessions;
  @Autowired private AccountService accounts;
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
    assertThat(invitations.roles(secret)).contains(Set.of(Role.COLLECTOR, Role.CURATOR));

    Person person =
        invitations.accept(secret, "joined" + System.nanoTime(), "Joined", "correct horse battery");

    assertThat(accounts.person(person.id()).roles())
        .containsExactlyInAnyOrder(Role.COLLECTOR, Role.CURATOR);
    assertThat(invitations.roles(secret)).isEmpty();
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

    accounts.setRoles(id, Set.of(Role.CURATOR), given.a(Role.ADMIN));

    assertThat(sessions.now(then)).isEmpty();
    SignedInPerson now = new SignedInPerson(accounts.person(id));
    assertThat(sessions.now(now).orElseThrow().getAuthorities())
        .isEqualTo(now.getAuthorities())
        .hasSize(1);
    assertThat(sessions.epochs(List.of(id))).isEqualTo(Map.of(id, now.epoch()));
  }
}
