package org.tenfold.account.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.Secrets;
import org.tenfold.error.InvalidInput;

/** The only way to an account: a link with a secret, good for one person and one week. */
@Service
public class InvitationService {
  private static final Duration VALID = Duration.ofDays(7);

  private final Invitations invitations;
  private final AccountService accounts;

  InvitationService(Invitations invitations, AccountService accounts) {
    this.invitations = invitations;
    this.accounts = accounts;
  }

  @Transactional
  public Invitation invite(Set<Role> roles, String note, PersonId by) {
    if (roles.isEmpty()) {
      throw new InvalidInput("account.invited-without-role");
    }
    AccountService.requireCompatible(roles);
    String token = Secrets.random(32);
    Instant expiresAt = Instant.now().plus(VALID);
    invitations.saveAndFlush(new InvitationRow(Secrets.sha256(token), roles, note, by, expiresAt));
    return new Invitation("join/" + token, roles, expiresAt);
  }

  /**
   * Roles that the holder of this token would get, or empty when it is unknown, used or expired.
   */
  @Transactional(readOnly = true)
  public Optional<Set<Role>> roles(String token) {
    return invitations.good(Secrets.sha256(token)).map(InvitationRow::roles);
  }

  /**
   * @throws InvalidInput when the invitation is no longer good, or as {@link AccountService#create}
   *     says
   */
  @Transactional
  public Person accept(String token, String username, String displayName, String password) {
    Set<Role> roles = roles(token).orElseThrow(() -> new InvalidInput("account.invitation-over"));
    Person person = accounts.create(username, displayName, password, roles);
    if (invitations.use(Secrets.sha256(token), person.id().value()) != 1) {
      throw new InvalidInput("account.invitation-used");
    }
    return person;
  }
}
