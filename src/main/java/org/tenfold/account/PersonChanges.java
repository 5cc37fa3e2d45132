package org.tenfold.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.language.Language;

/** What ways to sign in change of a person by themselves, without an admin. */
@Service
public class PersonChanges {
  private static final int MOST_NAME = 50;

  private final People people;
  private final AuditLog audit;

  PersonChanges(People people, AuditLog audit) {
    this.people = people;
    this.audit = audit;
  }

  /** Whether a code is asked for after the password from now on. */
  @Transactional
  public void setSecondFactor(PersonId id, boolean asked) {
    person(id).setSecondFactor(asked);
  }

  /** The language that mail to them is written in from now on. */
  @Transactional
  public void reads(PersonId id, Language language) {
    person(id).reads(language);
  }

  /**
   * Somebody whom another server signs in, without any role yet.
   *
   * @param wished user name as that server says it; the nearest that is free is taken
   */
  @Transactional
  public Person joinElsewhere(String wished, String displayName, String email) {
    String shown = displayName.replaceAll("\\p{Cntrl}", " ").strip();
    String name = freeName(wished);
    Person person =
        Person.signedInElsewhere(
            name,
            shown.isEmpty()
                ? name
                : shown.substring(0, Math.min(shown.length(), AccountService.MOST_DISPLAY_NAME)));
    person.describe(person.displayName(), email.isEmpty() ? null : email);
    return people.saveAndFlush(person);
  }

  /**
   * Gives somebody exactly these roles in these projects, as a server that signs them in says by
   * their groups; what they have open ends if these are others than before. Roles that exclude each
   * other bring none.
   *
   * @param roles of each project that groups say something about
   * @param serverAdmin whether they administer the server; empty where groups say nothing about it
   */
  @Transactional
  public void follow(PersonId id, Map<UUID, Set<Role>> roles, Optional<Boolean> serverAdmin) {
    Person person = person(id);
    boolean annotates =
        Stream.concat(
                roles.values().stream(),
                person.memberships().entrySet().stream()
                    .filter(here -> !roles.containsKey(here.getKey()))
                    .map(Map.Entry::getValue))
            .anyMatch(here -> here.contains(Role.ANNOTATOR));
    boolean server = serverAdmin.orElse(person.serverAdmin()) && !annotates;
    roles.forEach(
        (project, wanted) -> {
          boolean none = Role.conflict(wanted) || (serverAdmin.orElse(false) && annotates);
          Set<Role> given = none ? Set.of() : wanted;
          Set<Role> before = person.roles(project);
          if (!before.equals(given)) {
            note(id, names(before) + " → " + names(given));
            person.setRoles(project, given);
          }
        });
    if (person.serverAdmin() != server) {
      note(id, server ? "→ " + Role.Names.SERVER_ADMIN : Role.Names.SERVER_ADMIN + " →");
      person.setServerAdmin(server);
    }
    people.saveAndFlush(person);
  }

  private void note(PersonId id, String change) {
    audit.noteOf(id.value(), AuditKind.ROLES_CHANGED, id.value(), change, "");
  }

  private static String names(Set<Role> roles) {
    return roles.isEmpty() ? "–" : Memberships.names(roles);
  }

  private String freeName(String wished) {
    String letters =
        wished
            .toLowerCase(Locale.ROOT)
            .replaceAll("@.*", "")
            .replaceAll("[^a-z0-9._-]", "-")
            .replaceAll("^[._-]+", "");
    String cut = letters.substring(0, Math.min(letters.length(), MOST_NAME));
    String name = UserName.isOne(cut) ? cut : "person-" + cut;
    return Stream.concat(
            Stream.of(name), IntStream.iterate(2, i -> i + 1).mapToObj(number -> name + number))
        .filter(free -> people.findByUsername(free).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Person person(PersonId id) {
    return Optional.of(id)
        .flatMap(people::findById)
        .orElseThrow(() -> new InvalidInput("account.no-person"));
  }
}
