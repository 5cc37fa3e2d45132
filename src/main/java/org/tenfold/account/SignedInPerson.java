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
 * password has chosen their own, they have no role, only {@value #MUST_CHOOSE_PASSWORD}.
 */
public final class SignedInPerson implements UserDetails, Actor {
  public static final String MUST_CHOOSE_PASSWORD = "MUST_CHOOSE_PASSWORD";
  private static final String SERVER_ADMIN = "ROLE_" + Role.Names.SERVER_ADMIN;

  private final PersonId id;
  private final String username;
  private final String displayName;
  private final @Nullable String passwordHash;
  private final boolean enabled;
  private final boolean mustChoosePassword;
  private final int epoch;
  private final boolean serverAdmin;
  private final Map<UUID, Set<Role>> roles;

  public SignedInPerson(Person person) {
    this(
        person.id(),
        person.username(),
        person.displayName(),
        person.passwordHash(),
        person.enabled() && person.panel() == Panel.HUMAN,
        person.serverAdmin(),
        person.memberships(),
        person.mustChangePassword(),
        person.sessionEpoch());
  }

  private SignedInPerson(
      PersonId id,
      String username,
      String displayName,
      @Nullable String passwordHash,
      boolean enabled,
      boolean serverAdmin,
      Map<UUID, Set<Role>> roles,
      boolean mustChoosePassword,
      int epoch) {
    this.id = id;
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
    this.mustChoosePassword = mustChoosePassword;
    this.epoch = epoch;
    this.serverAdmin = serverAdmin;
    this.roles = Map.copyOf(roles);
  }

  /** Somebody who may sign in and did not do so by a password just now. */
  static SignedInPerson withoutPassword(
      PersonId id,
      String username,
      String displayName,
      boolean serverAdmin,
      Map<UUID, Set<Role>> roles,
      boolean mustChoosePassword,
      int epoch) {
    return new SignedInPerson(
        id, username, displayName, null, true, serverAdmin, roles, mustChoosePassword, epoch);
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

  /** The number under which this session began: see {@link OpenSessions}. */
  public int epoch() {
    return epoch;
  }

  /** In the project that this thread works for; in their only one where nobody has said which. */
  public boolean has(Role role) {
    return !mustChoosePassword && rolesHere().contains(role);
  }

  /** Whether they administer the server and, by that, each of its projects. */
  public boolean serverAdmin() {
    return serverAdmin && !mustChoosePassword;
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
    if (mustChoosePassword) {
      return List.of(new SimpleGrantedAuthority(MUST_CHOOSE_PASSWORD));
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
