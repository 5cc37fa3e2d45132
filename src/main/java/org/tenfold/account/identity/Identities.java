package org.tenfold.account.identity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.tenfold.account.identity.OidcSettings.GroupRole;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.scope.ProjectKeys;

/**
 * Finds the person whom another server has signed in, by that server and its name for them; never
 * by an address of an account there is, which somebody else may have by now.
 */
@Service
@EnableConfigurationProperties(OidcSettings.class)
public class Identities {
  private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

  private final PersonIdentityRows identities;
  private final InvitationService invitations;
  private final AccountService accounts;
  private final PersonChanges people;
  private final ProjectKeys projects;
  private final OidcSettings settings;
  private final AuditLog audit;

  Identities(
      PersonIdentityRows identities,
      InvitationService invitations,
      AccountService accounts,
      PersonChanges people,
      ProjectKeys projects,
      OidcSettings settings,
      AuditLog audit) {
    this.identities = identities;
    this.invitations = invitations;
    this.accounts = accounts;
    this.people = people;
    this.projects = projects;
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
    PersonId id =
        identities
            .findByIssuerAndSubject(who.issuer(), who.subject())
            .map(PersonIdentityRow::used)
            .orElseGet(() -> join(who));
    follow(id, who);
    if (!accounts.person(id).maySignIn()) {
      throw new IdentityRefused(Why.STRANGER);
    }
    SignedInPerson person = accounts.signedIn(id);
    if (person.projects().isEmpty() && !person.serverAdmin()) {
      throw new IdentityRefused(Why.ROLELESS);
    }
    return person;
  }

  /** In the projects that the map of groups names, and in no other. */
  private void follow(PersonId id, Claimed who) {
    Set<GroupRole> named = settings.named();
    if (named.isEmpty()) {
      return;
    }
    Set<GroupRole> given = settings.of(who.groups());
    Map<UUID, Set<Role>> roles = new HashMap<>();
    for (GroupRole one : named) {
      if (one.role().isPresent()) {
        project(one)
            .ifPresent(
                project -> {
                  Set<Role> here =
                      roles.computeIfAbsent(project, first -> EnumSet.noneOf(Role.class));
                  one.role().filter(role -> given.contains(one)).ifPresent(here::add);
                });
      }
    }
    GroupRole server = new GroupRole("", Optional.empty());
    people.follow(
        id, roles, named.contains(server) ? Optional.of(given.contains(server)) : Optional.empty());
  }

  private Optional<UUID> project(GroupRole role) {
    Optional<UUID> project =
        role.project().isEmpty() ? projects.oldest() : projects.id(role.project());
    if (project.isEmpty()) {
      LOG.warn("tenfold.oidc.roles names a project that is not there: {}", role.project());
    }
    return project;
  }

  private PersonId join(Claimed who) {
    PersonId person =
        invitations
            .acceptElsewhere(who.email(), who.username(), who.displayName())
            .orElseGet(() -> create(who));
    identities.saveAndFlush(new PersonIdentityRow(who, person));
    audit.noteOf(person.value(), AuditKind.IDENTITY_LINKED, person.value(), who.issuer(), "");
    return person;
  }

  private PersonId create(Claimed who) {
    if (!settings.create()) {
      throw new IdentityRefused(Why.STRANGER);
    }
    if (settings.of(who.groups()).isEmpty()) {
      throw new IdentityRefused(Why.ROLELESS);
    }
    PersonId person = people.joinElsewhere(who.username(), who.displayName(), who.email()).id();
    audit.noteOf(person.value(), AuditKind.JOINED, person.value(), "", "");
    return person;
  }

  @EventListener
  @Transactional
  public void forget(PersonAnonymised gone) {
    identities.forget(gone.person());
  }
}
