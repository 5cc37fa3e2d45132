package org.tenfold.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

class InvitationServiceTest extends ServerTest {
  @Autowired private org.tenfold.account.Memberships members;
  @Autowired private InvitationService invitations;
  @Autowired private AccountService accounts;

  @Test
  void whoIsInvitedJoinsWithTheRolesOfTheInvitation() {
    String token = invite(EnumSet.of(Role.COLLECTOR, Role.CURATOR));

    Person joined = invitations.accept(token, "grace", "Grace", Fixtures.PASSWORD);

    assertThat(members.roles(joined)).containsExactlyInAnyOrder(Role.COLLECTOR, Role.CURATOR);
    assertThat(accounts.find("grace")).isPresent();
    assertThat(invitations.offer(token).map(InvitationService.Offer::roles)).isEmpty();
  }

  @Test
  void aUsedInvitationLetsNobodyElseIn() {
    String token = invite(EnumSet.of(Role.ANNOTATOR));
    invitations.accept(token, "barbara", "Barbara", Fixtures.PASSWORD);

    assertThatThrownBy(() -> invitations.accept(token, "mallory", "Mallory", Fixtures.PASSWORD))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("used up");
    assertThat(accounts.find("mallory")).isEmpty();
  }

  @Test
  void aRefusedPasswordDoesNotUseTheInvitationUp() {
    String token = invite(EnumSet.of(Role.ANNOTATOR));

    assertThatThrownBy(() -> invitations.accept(token, "frances", "Frances", "short"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("too short");
    assertThat(invitations.offer(token).map(InvitationService.Offer::roles))
        .hasValue(Set.of(Role.ANNOTATOR));
  }

  @Test
  void aNameThatNobodyCouldReadIsRefusedAndDoesNotUseTheInvitationUp() {
    String token = invite(EnumSet.of(Role.ANNOTATOR));

    for (String name : List.of("x".repeat(121), "Ada\nERROR forged", " ")) {
      assertThatThrownBy(() -> invitations.accept(token, "ada", name, Fixtures.PASSWORD))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("1 to 120 characters");
    }

    assertThat(invitations.accept(token, "ada", "x".repeat(120), Fixtures.PASSWORD).displayName())
        .hasSize(120);
  }

  @Test
  void whoSeesVotesIsNeverInvitedToGiveThem() {
    for (Role seesVotes : List.of(Role.CURATOR, Role.ADMIN)) {
      assertThatThrownBy(() -> invite(EnumSet.of(Role.ANNOTATOR, seesVotes)))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("see what others voted");
      assertThatThrownBy(() -> given.aPerson("two-hats", Role.ANNOTATOR, seesVotes))
          .isInstanceOf(InvalidInput.class);
    }
  }

  private String invite(Set<Role> roles) {
    return invitations
        .invite(roles, "for a test", given.a(Role.ADMIN))
        .link()
        .substring("join/".length());
  }
}
