package org.tenfold.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tenfold.audit.Actor;
import org.tenfold.scope.Scope;

/**
 * Who the current session belongs to, as Spring Security sees it. Until somebody with a one-time
 * password has chosen their own, or has set up a second factor that is demanded of them, they have
 * no role, only the authority that names what they must do first.
 */
public final class SignedInPerson implements UserDetails, Actor {
  private static final String MUST_CHOOSE_PASSWORD = "MUST_CHOOSE_PASSWORD";
  private static final String MUST_SET_UP_SECOND_FACTOR = "MUST_SET_UP_SECOND_FACTOR";
  private static final String SERVER_ADMIN = "ROLE_" + Role.Names.SERVER_ADMIN;

  private final PersonId id;
  private final String username;
  private final String displayName;
  private final @Nullable String passwordHash;
  private final boolean enabled;
  private final boolean mustChoosePassword;
  private final boolean secondFactorSettled;
  private final boolean mustSetUpSecondFactor;
  private final int epoch;
  private final boolean serverAdmin;
  private final boolean participant;
  private final Map<UUID, Set<Role>> roles;

  public SignedInPerson(Person person) {
    this(
        person.id(),
        person.username(),
        person.displayName(),
        person.passwordHash(),
        person.enabled() && person.panel() == Panel.HUMAN,
        person.serverAdmin(),
        person.participant(),
        person.memberships(),
        person.mustChangePassword(),
        person.secondFactorSettled(),
        false,
        person.sessionEpoch());
  }

  private SignedInPerson(
      PersonId id,
      String username,
      String displayName,
      @Nullable String passwordHash,
      boolean enabled,
      boolean serverAdmin,
      boolean participant,
      Map<UUID, Set<Role>> roles,
      boolean mustChoosePassword,
      boolean secondFactorSettled,
      boolean mustSetUpSecondFactor,
      int epoch) {
    this.id = id;
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
    this.mustChoosePassword = mustChoosePassword;
    this.secondFactorSettled = secondFactorSettled;
    this.mustSetUpSecondFactor = mustSetUpSecondFactor;
    this.epoch = epoch;
    this.serverAdmin = serverAdmin;
    this.participant = participant;
    this.roles = Map.copyOf(roles);
  }

  /** Somebody who may sign in and did not do so by a password just now. */
  static SignedInPerson withoutPassword(
      PersonId id,
      String username,
      String displayName,
      boolean serverAdmin,
      boolean participant,
      Map<UUID, Set<Role>> roles,
      boolean mustChoosePassword,
      boolean secondFactorSettled,
      int epoch) {
    return new SignedInPerson(
        id,
        username,
        displayName,
        null,
        true,
        serverAdmin,
        participant,
        roles,
        mustChoosePassword,
        secondFactorSettled,
        false,
        epoch);
  }

  /** The same person, without roles while they lack a second factor that is demanded of them. */
  public SignedInPerson under(SecondFactorDemand demand) {
    boolean administers =
        serverAdmin || roles.values().stream().anyMatch(here -> here.contains(Role.ADMIN));
    return new SignedInPerson(
        id,
        username,
        displayName,
        passwordHash,
        enabled,
        serverAdmin,
        participant,
        roles,
        mustChoosePassword,
        secondFactorSettled,
        !mustChoosePassword && !secondFactorSettled && demand.of(administers),
        epoch);
  }

  public PersonId id() {
    return id;
  }

  @Override
  public UUID actor() {
    return id.value();
  }

  public String displayName() {
    return displayName;
  }

  public boolean mustChoosePassword() {
    return mustChoosePassword;
  }

  /** Of somebody who signs in by a password just now: whether a code is asked for as well. */
  public boolean asksForCode() {
    return passwordHash != null && secondFactorSettled;
  }

  public boolean mustSetUpSecondFactor() {
    return mustSetUpSecondFactor;
  }

  /** The one page that is open to them, while they must do something there first. */
  public Optional<String> firstPage() {
    if (mustChoosePassword) {
      return Optional.of(AccountPages.PASSWORD);
    }
    return mustSetUpSecondFactor ? Optional.of(AccountPages.ACCOUNT) : Optional.empty();
  }

  /** The number under which this session began: see {@link OpenSessions}. */
  public int epoch() {
    return epoch;
  }

  /** In the project that this thread works for; in their only one where nobody has said which. */
  public boolean has(Role role) {
    return firstPage().isEmpty() && rolesHere().contains(role);
  }

  /** Whether they administer the server and, by that, each of its projects. */
  public boolean serverAdmin() {
    return serverAdmin && firstPage().isEmpty();
  }

  /** Whether they came by a platform's link: they label in one project, and nothing else. */
  public boolean participant() {
    return participant;
  }

  /** Projects in which they have a role of their own. */
  public Set<UUID> projects() {
    return roles.keySet();
  }

  /** Whether anything of this project may be known to them. */
  public boolean knows(UUID project) {
    return !roles(project).isEmpty();
  }

  /** Whether they may do other things than this one may. */
  public boolean mayOtherThan(SignedInPerson then) {
    return serverAdmin != then.serverAdmin
        || mustChoosePassword != then.mustChoosePassword
        || mustSetUpSecondFactor != then.mustSetUpSecondFactor
        || !roles.equals(then.roles);
  }

  private Set<Role> roles(UUID project) {
    Set<Role> own = roles.getOrDefault(project, Set.of());
    if (!serverAdmin || project.equals(Scope.NOWHERE)) {
      return own;
    }
    Set<Role> all = EnumSet.of(Role.ADMIN);
    all.addAll(own);
    return all;
  }

  private Set<Role> rolesHere() {
    return Scope.project()
        .or(() -> roles.size() == 1 ? roles.keySet().stream().findFirst() : Optional.empty())
        .map(this::roles)
        .orElse(Set.of());
  }

  /** By the roles of {@link #has}: of another project other ones. */
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    if (firstPage().isPresent()) {
      return List.of(
          new SimpleGrantedAuthority(
              mustChoosePassword ? MUST_CHOOSE_PASSWORD : MUST_SET_UP_SECOND_FACTOR));
    }
    List<SimpleGrantedAuthority> authorities = new ArrayList<>();
    rolesHere().stream()
        .sorted()
        .forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
    if (serverAdmin) {
      authorities.add(new SimpleGrantedAuthority(SERVER_ADMIN));
    }
    return authorities;
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInPerson that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
