package org.tenfold.account.invitation;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonChanges;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.Secrets;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;

/** The only way to an account: a link with a secret, good for one person and one week. */
@Service
public class InvitationService {
  private static final Duration VALID = Duration.ofDays(7);

  private final Invitations invitations;
  private final AccountService accounts;
  private final PersonChanges people;
  private final AuditLog audit;

  InvitationService(
      Invitations invitations, AccountService accounts, PersonChanges people, AuditLog audit) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.people = people;
    this.audit = audit;
  }

  @Transactional
  public Invitation invite(Set<Role> roles, String note, PersonId by) {
    return invite(roles, note, "", by);
  }

  /**
   * @param email whoever proves to have this address needs no link; empty: nobody does
   * @throws InvalidInput when there is no role, or roles that exclude each other, or no such
   *     address can be
   */
  @Transactional
  public Invitation invite(Set<Role> roles, String note, String email, PersonId by) {
    if (roles.isEmpty()) {
      throw new InvalidInput("account.invited-without-role");
    }
    AccountService.requireCompatible(roles);
    String address = email.strip().toLowerCase(Locale.ROOT);
    AccountService.requireAddress(address);
    String token = Secrets.random(32);
    Instant expiresAt = Instant.now().plus(VALID);
    invitations.saveAndFlush(
        new InvitationRow(
            Secrets.sha256(token), roles, note, address.isEmpty() ? null : address, by, expiresAt));
    audit.note(AuditKind.INVITED, null, names(roles));
    return new Invitation("join/" + token, roles, expiresAt);
  }

  /** Those that can still be used, newest first. */
  @Transactional(readOnly = true)
  public List<OpenInvitation> open() {
    return invitations.open().stream().map(InvitationRow::open).toList();
  }

  /**
   * @throws InvalidInput when somebody has used it meanwhile
   */
  @Transactional
  public void revoke(UUID id) {
    if (invitations.revoke(id) != 1) {
      throw new InvalidInput("account.invitation-gone");
    }
    audit.note(AuditKind.INVITATION_REVOKED, null, "");
  }

  private static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(joining(", "));
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
    noteJoined(person);
    return person;
  }

  /**
   * Accepts the newest invitation to this address for somebody whom another server signs in.
   *
   * @param email that the other server vouches for; empty: none
   * @return empty when there is none
   */
  @Transactional
  public Optional<PersonId> acceptElsewhere(String email, String username, String displayName) {
    if (email.isEmpty()) {
      return Optional.empty();
    }
    Optional<InvitationRow> invitation =
        invitations.openTo(email.toLowerCase(Locale.ROOT)).stream().findFirst();
    if (invitation.isEmpty()) {
      return Optional.empty();
    }
    Person person =
        people.joinElsewhere(username, displayName, email, invitation.get().roles());
    if (invitations.use(invitation.get().tokenHash(), person.id().value()) != 1) {
      throw new InvalidInput("account.invitation-used");
    }
    noteJoined(person);
    return Optional.of(person.id());
  }

  private void noteJoined(Person person) {
    audit.noteOf(
        person.id().value(), AuditKind.JOINED, person.id().value(), names(person.roles()), "");
  }
}
