package org.tenfold.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tenfold.audit.Actor;

/**
 * Who the current session belongs to, as Spring Security sees it. Until somebody with a one-time
 * password has chosen their own, they have no role, only {@value #MUST_CHOOSE_PASSWORD}.
 */
public final class SignedInPerson implements UserDetails, Actor {
  public static final String MUST_CHOOSE_PASSWORD = "MUST_CHOOSE_PASSWORD";

  private final PersonId id;
  private final String username;
  private final String displayName;
  private final @Nullable String passwordHash;
  private final boolean enabled;
  private final boolean mustChoosePassword;
  private final int epoch;
  private final List<SimpleGrantedAuthority> authorities;

  public SignedInPerson(Person person) {
    this(
        person.id(),
        person.username(),
        person.displayName(),
        person.passwordHash(),
        person.enabled() && person.panel() == Panel.HUMAN,
        person.roles(),
        person.mustChangePassword(),
        person.sessionEpoch());
  }

  private SignedInPerson(
      PersonId id,
      String username,
      String displayName,
      @Nullable String passwordHash,
      boolean enabled,
      Set<Role> roles,
      boolean mustChoosePassword,
      int epoch) {
    this.id = id;
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
    this.mustChoosePassword = mustChoosePassword;
    this.epoch = epoch;
    this.authorities =
        mustChoosePassword
            ? List.of(new SimpleGrantedAuthority(MUST_CHOOSE_PASSWORD))
            : roles.stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
  }

  /** Somebody who may sign in and did not do so by a password just now. */
  static SignedInPerson withoutPassword(
      PersonId id,
      String username,
      String displayName,
      Set<Role> roles,
      boolean mustChoosePassword,
      int epoch) {
    return new SignedInPerson(
        id, username, displayName, null, true, roles, mustChoosePassword, epoch);
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

  public boolean has(Role role) {
    return authorities.stream()
        .anyMatch(granted -> granted.getAuthority().equals(role.authority()));
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
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
