package org.tenfold.account;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.audit.AuditPages;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.ProjectKeys;

/**
 * Who bears which roles in the project that this thread works for, and who administers the server.
 */
@Service
public class Memberships {
  private final People people;
  private final ProjectKeys projects;
  private final AuditLog audit;

  Memberships(People people, ProjectKeys projects, AuditLog audit) {
    this.people = people;
    this.projects = projects;
    this.audit = audit;
  }

  /** Members of this project, by user name. */
  @Transactional(readOnly = true)
  public List<Person> members(Panel panel) {
    return people.members(projects.current(), panel);
  }

  /** Whether they have a role in this project. */
  @Transactional(readOnly = true)
  public boolean isMember(PersonId id) {
    return people.findById(id).filter(person -> !roles(person).isEmpty()).isPresent();
  }

  /** Members of this project who bear this role, by user name. */
  @Transactional(readOnly = true)
  public List<Person> with(Role role) {
    return people.bearers(projects.current(), role);
  }

  /** The same, where nothing else of them is asked: they may be thousands. */
  @Transactional(readOnly = true)
  public List<PersonId> idsWith(Role role) {
    return people.idsOfBearers(projects.current(), role);
  }

  /** Whether anybody bears this role in this project. */
  @Transactional(readOnly = true)
  public boolean anyWith(Role role) {
    return people.hasBearer(projects.current(), role);
  }

  /** Whom this reader of the project's pages knows: its members, or everybody. */
  @Transactional(readOnly = true)
  public List<Person> known(SignedInPerson reader) {
    return reader.serverAdmin()
        ? people.findByPanelOrderByUsername(Panel.HUMAN)
        : members(Panel.HUMAN);
  }

  /** Which part of the audit log this reader may see. */
  public AuditPages auditPages(SignedInPerson reader) {
    return new AuditPages(projects.current(), reader.serverAdmin());
  }

  public boolean has(Person person, Role role) {
    return roles(person).contains(role);
  }

  /** Their own roles in this project. */
  public Set<Role> roles(Person person) {
    return person.roles(projects.current());
  }

  /**
   * Other roles in this project from now on, none at all for a member no longer; what this person
   * has open ends. Nobody changes their own, so that an admin always remains.
   *
   * @throws InvalidInput when they exclude each other, or for oneself
   */
  @Transactional
  public void setRoles(PersonId id, Set<Role> roles, PersonId by) {
    if (id.equals(by)) {
      throw new InvalidInput("account.own-roles");
    }
    Person person = person(id);
    Set<Role> before = roles(person);
    if (!before.equals(roles)) {
      give(person, projects.current(), roles);
      audit.note(AuditKind.ROLES_CHANGED, id.value(), names(before) + " → " + names(roles));
    }
  }

  /**
   * Adds roles to those that this person has in this project; what they have open goes on.
   *
   * @throws InvalidInput when they exclude each other
   */
  @Transactional
  public void add(PersonId id, Set<Role> roles) {
    Person person = person(id);
    Set<Role> all = EnumSet.copyOf(roles);
    all.addAll(roles(person));
    requireAllowed(person, projects.current(), all);
    person.addRoles(projects.current(), roles);
  }

  /**
   * Lets somebody administer the server and each of its projects, or no longer. Nobody changes it
   * for themselves, so that an administrator always remains.
   *
   * @throws InvalidInput when they annotate in some project, or for oneself
   */
  @Transactional
  public void setServerAdmin(PersonId id, boolean serverAdmin, PersonId by) {
    if (id.equals(by)) {
      throw new InvalidInput("account.own-roles");
    }
    Person person = person(id);
    if (person.serverAdmin() != serverAdmin) {
      administer(person, serverAdmin);
      audit.note(
          AuditKind.ROLES_CHANGED,
          id.value(),
          serverAdmin ? "→ " + Role.Names.SERVER_ADMIN : Role.Names.SERVER_ADMIN + " →");
    }
  }

  static void administer(Person person, boolean serverAdmin) {
    if (serverAdmin && person.participant()) {
      throw new InvalidInput("account.participant");
    }
    if (serverAdmin
        && person.memberships().values().stream().anyMatch(has -> has.contains(Role.ANNOTATOR))) {
      throw new InvalidInput("account.roles-conflict");
    }
    person.setServerAdmin(serverAdmin);
  }

  private static void requireAllowed(Person person, UUID project, Set<Role> roles) {
    AccountService.requireCompatible(roles);
    if (person.participant()
        && !roles.isEmpty()
        && !(roles.equals(Set.of(Role.ANNOTATOR)) && person.isOnlyIn(project))) {
      throw new InvalidInput("account.participant");
    }
    if (person.serverAdmin() && roles.contains(Role.ANNOTATOR)) {
      throw new InvalidInput("account.roles-conflict");
    }
  }

  static void give(Person person, UUID project, Set<Role> roles) {
    requireAllowed(person, project, roles);
    person.setRoles(project, roles);
  }

  private Person person(PersonId id) {
    return people.findById(id).orElseThrow(() -> new InvalidInput("account.no-person"));
  }

  public static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(joining(", "));
  }
}
