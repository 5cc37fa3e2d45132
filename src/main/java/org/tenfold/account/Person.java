package org.tenfold.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
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
  private boolean serverAdmin;
  private boolean participant;
  private int sessionEpoch;
  private Instant createdAt = Instant.now();
  private @Nullable Instant anonymisedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 500) // of many people at once: not a question for each
  @CollectionTable(name = "project_role", joinColumns = @JoinColumn(name = "person_id"))
  private Set<Membership> memberships = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  private Person(String username, String displayName, Panel panel) {
    this.id = PersonId.next();
    this.username = username;
    this.displayName = displayName;
    this.panel = panel;
  }

  /** Without any role yet. */
  public static Person human(String username, String displayName, String passwordHash) {
    Person person = new Person(username, displayName, Panel.HUMAN);
    person.passwordHash = passwordHash;
    return person;
  }

  /** Somebody whom another server signs in; here they have no password. */
  static Person signedInElsewhere(String username, String displayName) {
    return new Person(username, displayName, Panel.HUMAN);
  }

  static Person simulated(String username, String displayName) {
    return new Person(username, displayName, Panel.SIMULATED);
  }

  /** Somebody who came by a platform's link and has no other way in. */
  static Person participant(String username) {
    Person person = new Person(username, username, Panel.HUMAN);
    person.participant = true;
    return person;
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

  /** More roles in a project; what they have open goes on, for it may do all that it might. */
  void addRoles(UUID project, Set<Role> more) {
    more.forEach(role -> memberships.add(new Membership(project, role)));
  }

  /** Their roles in this project from now on; none: they are no member. */
  void setRoles(UUID project, Set<Role> roles) {
    memberships.removeIf(one -> one.projectId().equals(project));
    roles.forEach(role -> memberships.add(new Membership(project, role)));
    endSessions();
  }

  void setServerAdmin(boolean serverAdmin) {
    this.serverAdmin = serverAdmin;
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
    return enabled && panel == Panel.HUMAN && !anonymised() && !participant;
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

  /** Whether they came by a platform's link: they label in one project, and nothing else. */
  public boolean participant() {
    return participant;
  }

  /** Whether they administer the server and, by that, each of its projects. */
  public boolean serverAdmin() {
    return serverAdmin;
  }

  /** Whether they administer the server or a project. */
  public boolean administers() {
    return serverAdmin || memberships.stream().anyMatch(one -> one.role() == Role.ADMIN);
  }

  /** Their own in this project; a server administrator may have none. */
  public Set<Role> roles(UUID project) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    memberships.stream()
        .filter(one -> one.projectId().equals(project))
        .forEach(one -> roles.add(one.role()));
    return roles;
  }

  /** Whether they have no role in any other project. */
  boolean isOnlyIn(UUID project) {
    return memberships.stream().allMatch(one -> one.projectId().equals(project));
  }

  /** Their own, by project. */
  Map<UUID, Set<Role>> memberships() {
    Map<UUID, Set<Role>> roles = new HashMap<>();
    memberships.forEach(
        one ->
            roles
                .computeIfAbsent(one.projectId(), first -> EnumSet.noneOf(Role.class))
                .add(one.role()));
    return roles;
  }
}
