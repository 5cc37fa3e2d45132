package org.tenfold.account.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonChanges;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.identity.IdentityRefused.Why;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;

/**
 * Finds the person whom another server has signed in, by that server and its name for them; never
 * by an address of an account there is, which somebody else may have by now.
 */
@Service
@EnableConfigurationProperties(OidcSettings.class)
public class Identities {
  private final PersonIdentityRows identities;
  private final InvitationService invitations;
  private final AccountService accounts;
  private final PersonChanges people;
  private final OidcSettings settings;
  private final AuditLog audit;

  Identities(
      PersonIdentityRows identities,
      InvitationService invitations,
      AccountService accounts,
      PersonChanges people,
      OidcSettings settings,
      AuditLog audit) {
    this.identities = identities;
    this.invitations = invitations;
    this.accounts = accounts;
    this.people = people;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * The person, with the roles that their groups bring; the first time, one who was invited or may
   * be made.
   *
   * @throws IdentityRefused when they cannot come in; roles that they have lost stay lost
   */
  @Transactional(noRollbackFor = IdentityRefused.class)
  public SignedInPerson signIn(Claimed who) {
    Optional<Set<Role>> given = settings.roles(who.groups());
    PersonId id =
        identities
            .findByIssuerAndSubject(who.issuer(), who.subject())
            .map(PersonIdentityRow::used)
            .orElseGet(() -> join(who, given));
    given.ifPresent(roles -> people.follow(id, compatible(roles)));
    if (!accounts.person(id).maySignIn()) {
      throw new IdentityRefused(Why.STRANGER);
    }
    SignedInPerson person = accounts.signedIn(id);
    if (person.getAuthorities().isEmpty()) {
      throw new IdentityRefused(Why.ROLELESS);
    }
    return person;
  }

  /** Roles that exclude each other bring none. */
  private static Set<Role> compatible(Set<Role> roles) {
    try {
      AccountService.requireCompatible(roles);
      return roles;
    } catch (InvalidInput excludeEachOther) {
      return Set.of();
    }
  }

  private PersonId join(Claimed who, Optional<Set<Role>> given) {
    PersonId person =
        invitations
            .acceptElsewhere(who.email(), who.username(), who.displayName())
            .orElseGet(() -> create(who, given));
    identities.saveAndFlush(new PersonIdentityRow(who, person));
    audit.noteOf(person.value(), AuditKind.IDENTITY_LINKED, person.value(), who.issuer(), "");
    return person;
  }

  private PersonId create(Claimed who, Optional<Set<Role>> given) {
    if (!settings.create()) {
      throw new IdentityRefused(Why.STRANGER);
    }
    if (given.isEmpty() || given.get().isEmpty()) {
      throw new IdentityRefused(Why.ROLELESS);
    }
    PersonId person =
        people.joinElsewhere(who.username(), who.displayName(), who.email(), Set.of()).id();
    audit.noteOf(person.value(), AuditKind.JOINED, person.value(), "", "");
    return person;
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    identities.forget(gone.person());
  }
}
