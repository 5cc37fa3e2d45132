package org.tenfold.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.tenfold.language.Language;
import org.tenfold.mail.Addressee;

/**
 * Someone who signs in, or a simulated annotator, who never can. Only what changed is written, so
 * that two changes at the same moment do not undo each other.
 */
@Entity
@DynamicUpdate
public class Person {
  @EmbeddedId private PersonId id;

  private String username;
  private String displayName;

  @Enumerated(EnumType.STRING)
  private Panel panel;

  private @Nullable String email;
  private @Nullable String passwordHash;
  private boolean mustChangePassword;
  private boolean enabled = true;
  private boolean secondFactor;
  private @Nullable String language;
  private int sessionEpoch;
  private Instant createdAt = Instant.now();
  private @Nullable Instant anonymisedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  private Person(String username, String displayName, Panel panel, Set<Role> roles) {
    this.id = PersonId.next();
    this.username = username;
    this.displayName = displayName;
    this.panel = panel;
    this.roles = EnumSet.noneOf(Role.class);
    this.roles.addAll(roles);
  }

  public static Person human(
      String username, String displayName, String passwordHash, Set<Role> roles) {
    Person person = new Person(username, displayName, Panel.HUMAN, roles);
    person.passwordHash = passwordHash;
    return person;
  }

  /** Somebody whom another server signs in; here they have no password. */
  static Person signedInElsewhere(String username, String displayName, Set<Role> roles) {
    return new Person(username, displayName, Panel.HUMAN, roles);
  }

  static Person simulated(String username, String displayName) {
    return new Person(username, displayName, Panel.SIMULATED, EnumSet.of(Role.ANNOTATOR));
  }

  /** The person must choose a password of their own before anything else. */
  void setOneTimePassword(String passwordHash) {
    this.passwordHash = passwordHash;
    this.mustChangePassword = true;
    endSessions();
  }

  void changePassword(String passwordHash) {
    this.passwordHash = passwordHash;
    this.mustChangePassword = false;
    endSessions();
  }

  void describe(String displayName, @Nullable String email) {
    this.displayName = displayName;
    this.email = email;
  }

  /** What they did stays, as the doings of a pseudonym that nobody can sign in as. */
  void anonymise(String pseudonym) {
    username = pseudonym;
    displayName = pseudonym;
    email = null;
    passwordHash = null;
    mustChangePassword = false;
    secondFactor = false;
    language = null;
    enabled = false;
    anonymisedAt = Instant.now();
    endSessions();
  }

  void setEnabled(boolean enabled) {
    this.enabled = enabled;
    endSessions();
  }

  void setRoles(Set<Role> roles) {
    this.roles = EnumSet.noneOf(Role.class);
    this.roles.addAll(roles);
    endSessions();
  }

  /** What this person has open, on any node, holds no longer: see {@link OpenSessions}. */
  void endSessions() {
    sessionEpoch++;
  }

  public PersonId id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  public @Nullable String email() {
    return email;
  }

  /** Whether nothing tells any longer who this was. */
  public boolean anonymised() {
    return anonymisedAt != null;
  }

  /** With the right password. */
  public boolean maySignIn() {
    return enabled && panel == Panel.HUMAN && !anonymised();
  }

  public Panel panel() {
    return panel;
  }

  public @Nullable String passwordHash() {
    return passwordHash;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  /** Whether a code is asked for after the password. */
  public boolean hasSecondFactor() {
    return secondFactor;
  }

  void setSecondFactor(boolean secondFactor) {
    this.secondFactor = secondFactor;
  }

  /** A second factor guards a password: who has none needs no second factor. */
  boolean secondFactorSettled() {
    return secondFactor || passwordHash == null;
  }

  /** Where mail reaches them, in the language in which they last read Tenfold. */
  public Optional<Addressee> addressee(Language otherwise) {
    return Optional.ofNullable(email)
        .map(
            address ->
                new Addressee(
                    id.value(),
                    address,
                    Optional.ofNullable(language).flatMap(Language::ofTag).orElse(otherwise)));
  }

  void reads(Language read) {
    language = read.tag();
  }

  public boolean enabled() {
    return enabled;
  }

  int sessionEpoch() {
    return sessionEpoch;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
