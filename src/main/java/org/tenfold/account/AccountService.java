package org.tenfold.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.ProjectKeys;

/**
 * Accounts: the first admin, changed passwords, people switched on and off. Nobody registers
 * without an invitation.
 */
@Service
public class AccountService {
  public static final int LEAST_PASSWORD_LENGTH = 10;

  /** As many as the database keeps. */
  public static final int MOST_DISPLAY_NAME = 120;

  /** bcrypt reads no more than 72 bytes. */
  private static final int MOST_PASSWORD_BYTES = 72;

  private static final String FIRST_ADMIN = "admin";

  /** What no mail server takes; the rest it says itself. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,189}");

  private final People people;
  private final ProjectKeys projects;
  private final PasswordEncoder passwords;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final SecondFactorDemand demand;

  AccountService(
      People people,
      ProjectKeys projects,
      PasswordEncoder passwords,
      AuditLog audit,
      ApplicationEventPublisher events,
      SecondFactorDemand demand) {
    this.people = people;
    this.projects = projects;
    this.passwords = passwords;
    this.audit = audit;
    this.events = events;
    this.demand = demand;
  }

  /**
   * Makes the first admin with a one-time password.
   *
   * <p>As long as that admin has chosen no password, a one-time password that still holds is
   * repeated and not renewed: the node of another machine may have shown it to somebody.
   *
   * @param shown the one-time password that this machine showed last, if it knows
   * @param mayRenew whether another one may take the place of one that this machine does not know
   * @return the sign-in to print, or empty when there is none to tell
   */
  @Transactional
  public Optional<SignIn> openForFirstAdmin(Optional<String> shown, boolean mayRenew) {
    Optional<Person> known = people.findByUsername(FIRST_ADMIN);
    if (known.isEmpty() && people.existsByPanel(Panel.HUMAN)) {
      return Optional.empty();
    }
    if (known.isPresent()) {
      Person admin = known.get();
      if (!admin.mustChangePassword()) {
        return Optional.empty();
      }
      if (shown.isPresent() && passwords.matches(shown.get(), admin.passwordHash())) {
        return Optional.of(new SignIn(FIRST_ADMIN, shown.get()));
      }
      if (!mayRenew) {
        return Optional.empty();
      }
    }
    String password = OneTimePasswords.make();
    String hash = encode(password);
    Person admin = known.orElseGet(() -> Person.human(FIRST_ADMIN, "Administrator", hash));
    if (known.isEmpty()) {
      admin.setServerAdmin(true);
      admin.setRoles(projects.current(), EnumSet.complementOf(EnumSet.of(Role.ANNOTATOR)));
    }
    admin.setOneTimePassword(hash);
    people.saveAndFlush(admin);
    return Optional.of(new SignIn(FIRST_ADMIN, password));
  }

  /** Whether the first admin has not yet chosen a password. */
  @Transactional(readOnly = true)
  public boolean firstAdminHasYetToChoose() {
    return people.findByUsername(FIRST_ADMIN).filter(Person::mustChangePassword).isPresent();
  }

  /**
   * Somebody with these roles in the project that this thread works for.
   *
   * @throws InvalidInput when a name is taken, malformed or too long, the password too short, or
   *     the roles exclude each other
   */
  @Transactional
  public Person create(String username, String displayName, String password, Set<Role> roles) {
    if (!UserName.isOne(username)) {
      throw new InvalidInput("account.name-form", username);
    }
    if (people.findByUsername(username).isPresent()) {
      throw new InvalidInput("account.name-taken", username);
    }
    requireReadable(displayName);
    requireStrong(password);
    Person person = Person.human(username, displayName, encode(password));
    Memberships.give(person, projects.current(), roles);
    return people.saveAndFlush(person);
  }

  /** A simulated annotator of this project, made once; it has no password and cannot sign in. */
  @Transactional
  public Person simulated(String username, String displayName) {
    Person person =
        people.findByUsername(username).orElseGet(() -> Person.simulated(username, displayName));
    person.setRoles(projects.current(), EnumSet.of(Role.ANNOTATOR));
    return people.save(person);
  }

  /**
   * An annotator of this project who came by a platform's link: without a password, and known by no
   * name but one of ours.
   */
  @Transactional
  public Person participant() {
    Person person =
        Person.participant("participant-" + UUID.randomUUID().toString().substring(0, 13));
    person.setRoles(projects.current(), EnumSet.of(Role.ANNOTATOR));
    return people.saveAndFlush(person);
  }

  /**
   * Ends all that this person has open elsewhere.
   *
   * @throws InvalidInput when the old password is wrong or the new one too short or the same
   */
  @Transactional
  public void changePassword(PersonId id, String old, String chosen) {
    Person person = person(id);
    if (!passwords.matches(old, person.passwordHash())) {
      throw new InvalidInput("account.password-wrong");
    }
    replacePassword(person, chosen);
  }

  /**
   * Instead of the one-time password with which this person has signed in, and may do nothing else.
   *
   * @throws InvalidInput when they have one of their own, or this one is too short or the same
   */
  @Transactional
  public void choosePassword(PersonId id, String chosen) {
    Person person = person(id);
    if (!person.mustChangePassword()) {
      throw new InvalidInput("account.password-wrong");
    }
    replacePassword(person, chosen);
  }

  private void replacePassword(Person person, String chosen) {
    if (passwords.matches(chosen, person.passwordHash())) {
      throw new InvalidInput("account.password-same");
    }
    requireStrong(chosen);
    person.changePassword(encode(chosen));
    audit.note(AuditKind.PASSWORD_CHANGED, person.id().value(), "");
  }

  /**
   * Sets another password without the old one, and ends all that this person has open. Whoever
   * calls it has made sure that the person asks.
   *
   * @throws InvalidInput when it is too short or too long
   */
  @Transactional
  public void resetPassword(PersonId id, String chosen) {
    requireStrong(chosen);
    requireNoParticipant(person(id)).changePassword(encode(chosen));
  }

  /**
   * A one-time password for somebody who has no other way in; all that they have open ends.
   *
   * @param admin whether they become an admin who may sign in, without a second factor if they had
   *     one
   * @throws InvalidInput when there is nobody of this name, or they may not sign in, or may not be
   *     an admin
   */
  @Transactional
  public SignIn rescue(String username, boolean admin) {
    Person person =
        UserName.typed(username)
            .flatMap(name -> people.findByUsername(name.value()))
            .filter(found -> found.panel() == Panel.HUMAN && !found.anonymised())
            .orElseThrow(() -> new InvalidInput("account.no-such-name", username));
    requireNoParticipant(person);
    if (admin) {
      Memberships.administer(person, true);
      person.setEnabled(true);
      if (person.hasSecondFactor()) {
        person.setSecondFactor(false);
        events.publishEvent(new SecondFactorLost(person.id()));
      }
    } else if (!person.enabled()) {
      throw new InvalidInput("account.reset-off");
    }
    String password = OneTimePasswords.make();
    person.setOneTimePassword(encode(password));
    people.saveAndFlush(person);
    audit.note(AuditKind.PASSWORD_RESET, person.id().value(), admin ? "--admin" : "");
    return new SignIn(person.username(), password);
  }

  /**
   * The name that others see, and where mail reaches them.
   *
   * @param email empty: none
   * @throws InvalidInput when one of them cannot be
   */
  @Transactional
  public void describe(PersonId id, String displayName, String email) {
    String name = displayName.strip();
    String address = email.strip();
    requireReadable(name);
    requireAddress(address);
    Person person = requireNoParticipant(person(id));
    @Nullable String kept = address.isEmpty() ? null : address;
    if (!name.equals(person.displayName()) || !Objects.equals(kept, person.email())) {
      person.describe(name, kept);
      audit.note(AuditKind.PERSON_CHANGED, id.value(), "");
    }
  }

  /**
   * Takes away all that tells who somebody was; their votes and clips stay, as those of a
   * pseudonym. It cannot be undone. Nobody does it to themselves, so that an admin always remains.
   */
  @Transactional
  public void anonymise(PersonId id, PersonId by) {
    if (id.equals(by)) {
      throw new InvalidInput("account.own-account");
    }
    Person person = person(id);
    if (person.anonymised()) {
      return;
    }
    String username = person.username();
    person.anonymise("gone-" + id.value().toString().substring(0, 8));
    people.saveAndFlush(person);
    events.publishEvent(new PersonAnonymised(id, username));
    audit.note(AuditKind.ANONYMISED, id.value(), "");
  }

  /** Ends all that this person has open, on every node, and lets no browser sign in by itself. */
  @Transactional
  public void signOutEverywhere(PersonId id) {
    person(id).endSessions();
    audit.note(AuditKind.SIGNED_OUT_EVERYWHERE, id.value(), "");
  }

  /** This person as a session that begins now would have them. */
  @Transactional(readOnly = true)
  public SignedInPerson signedIn(PersonId id) {
    return new SignedInPerson(person(id)).under(demand);
  }

  /**
   * Whoever is switched off is out at once. Nobody switches off themselves, so that an admin always
   * remains.
   */
  @Transactional
  public void setEnabled(PersonId id, boolean enabled, PersonId by) {
    if (id.equals(by)) {
      throw new InvalidInput("account.own-account");
    }
    Person person = person(id);
    if (person.anonymised()) {
      throw new InvalidInput("account.anonymised");
    }
    person.setEnabled(enabled);
    audit.note(enabled ? AuditKind.SWITCHED_ON : AuditKind.SWITCHED_OFF, id.value(), "");
  }

  /** Of the whole server. */
  @Transactional(readOnly = true)
  public List<Person> people(Panel panel) {
    return people.findByPanelOrderByUsername(panel);
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(String username) {
    return people.findByUsername(username);
  }

  @Transactional(readOnly = true)
  public Person person(PersonId id) {
    return people.findById(id).orElseThrow(() -> new InvalidInput("account.no-person"));
  }

  public static void requireCompatible(Set<Role> roles) {
    if (Role.conflict(roles)) {
      throw new InvalidInput("account.roles-conflict");
    }
  }

  /**
   * @param address empty: none
   * @throws InvalidInput when it cannot be one
   */
  public static void requireAddress(String address) {
    if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
      throw new InvalidInput("account.email", address);
    }
  }

  /** They come by their link, and nothing else may let somebody in as them. */
  private static Person requireNoParticipant(Person person) {
    if (person.participant()) {
      throw new InvalidInput("account.participant");
    }
    return person;
  }

  private static void requireReadable(String displayName) {
    if (displayName.isBlank()
        || displayName.length() > MOST_DISPLAY_NAME
        || displayName.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("account.display-name", MOST_DISPLAY_NAME);
    }
  }

  private static void requireStrong(String password) {
    if (password.length() < LEAST_PASSWORD_LENGTH) {
      throw new InvalidInput("account.password-short", LEAST_PASSWORD_LENGTH);
    }
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
      throw new InvalidInput("account.password-long", MOST_PASSWORD_BYTES);
    }
  }

  private String encode(String password) {
    return Objects.requireNonNull(passwords.encode(password));
  }

  /** What to type on the sign-in page. */
  public record SignIn(String username, String password) {}
}
