package org.tenfold.account.invitation;

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
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonChanges;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.Secrets;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.scope.Scope;

/**
 * The only way to an account, and to a role in a project: a link with a secret, good for one person
 * and one week.
 */
@Service
public class InvitationService {
  private static final Duration VALID = Duration.ofDays(7);

  private final Invitations invitations;
  private final AccountService accounts;
  private final PersonChanges people;
  private final Memberships members;
  private final ProjectKeys projects;
  private final AuditLog audit;

  InvitationService(
      Invitations invitations,
      AccountService accounts,
      PersonChanges people,
      Memberships members,
      ProjectKeys projects,
      AuditLog audit) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.people = people;
    this.members = members;
    this.projects = projects;
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
            projects.current(),
            Secrets.sha256(token),
            roles,
            note,
            address.isEmpty() ? null : address,
            by,
            expiresAt));
    audit.note(AuditKind.INVITED, null, Memberships.names(roles));
    return new Invitation("join/" + token, roles, expiresAt);
  }

  /** Those that can still be used, newest first. */
  @Transactional(readOnly = true)
  public List<OpenInvitation> open() {
    return invitations.open(projects.current()).stream().map(InvitationRow::open).toList();
  }

  /**
   * @throws InvalidInput when somebody has used it meanwhile
   */
  @Transactional
  public void revoke(UUID id) {
    if (invitations.revoke(id, projects.current()) != 1) {
      throw new InvalidInput("account.invitation-gone");
    }
    audit.note(AuditKind.INVITATION_REVOKED, null, "");
  }

  /** What the holder of this token would get, or empty when it is unknown, used or expired. */
  @Transactional(readOnly = true)
  public Optional<Offer> offer(String token) {
    return invitations
        .good(Secrets.sha256(token))
        .map(
            row ->
                new Offer(
                    row.project(),
                    Set.copyOf(row.roles()),
                    accounts.person(row.by()).displayName()));
  }

  /**
   * Roles in a project.
   *
   * @param by the name of who invites
   */
  public record Offer(UUID project, Set<Role> roles, String by) {}

  /**
   * Makes an account and takes the invitation with it.
   *
   * @throws InvalidInput when the invitation is no longer good, or as {@link AccountService#create}
   *     says
   */
  @Transactional
  public Person accept(String token, String username, String displayName, String password) {
    Offer offer = good(token);
    return Scope.get(
        offer.project(),
        () -> {
          Person person = accounts.create(username, displayName, password, offer.roles());
          use(token, person.id(), offer);
          return person;
        });
  }

  /**
   * Takes the invitation with an account that is there already.
   *
   * @return the project that they are a member of now
   * @throws InvalidInput when it is no longer good, or its roles and theirs exclude each other
   */
  @Transactional
  public UUID accept(String token, PersonId person) {
    Offer offer = good(token);
    Scope.run(
        offer.project(),
        () -> {
          members.add(person, offer.roles());
          use(token, person, offer);
        });
    return offer.project();
  }

  private Offer good(String token) {
    return offer(token).orElseThrow(() -> new InvalidInput("account.invitation-over"));
  }

  private void use(String token, PersonId person, Offer offer) {
    if (invitations.use(Secrets.sha256(token), person.value()) != 1) {
      throw new InvalidInput("account.invitation-used");
    }
    noteJoined(person, offer.roles());
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
    PersonId person = people.joinElsewhere(username, displayName, email).id();
    if (invitations.use(invitation.get().tokenHash(), person.value()) != 1) {
      throw new InvalidInput("account.invitation-used");
    }
    Set<Role> roles = invitation.get().roles();
    Scope.run(invitation.get().project(), () -> members.add(person, roles));
    noteJoined(person, roles);
    return Optional.of(person);
  }

  private void noteJoined(PersonId person, Set<Role> roles) {
    audit.noteOf(person.value(), AuditKind.JOINED, person.value(), Memberships.names(roles), "");
  }
}
