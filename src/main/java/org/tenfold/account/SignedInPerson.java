package org.tenfold.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who the current session belongs to, as Spring Security sees it. */
public final class SignedInPerson implements UserDetails {
  private final PersonId id;
  private final String username;
  private final String displayName;
  private final @Nullable String passwordHash;
  private final boolean enabled;
  private final List<SimpleGrantedAuthority> authorities;

  SignedInPerson(Person person) {
    this(
        person.id(),
        person.username(),
        person.displayName(),
        person.passwordHash(),
        person.enabled() && person.panel() == Panel.HUMAN,
        person.roles());
  }

  private SignedInPerson(
      PersonId id,
      String username,
      String displayName,
      @Nullable String passwordHash,
      boolean enabled,
      Set<Role> roles) {
    this.id = id;
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
    this.authorities =
        roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
  }

  /** Somebody who may sign in and came with a token instead of a password. */
  static SignedInPerson byToken(PersonId id, String username, String displayName, Set<Role> roles) {
    return new SignedInPerson(id, username, displayName, null, true, roles);
  }

  public PersonId id() {
    return id;
  }

  public String displayName() {
    return displayName;
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

  // Spring Security finds the sessions of one person by these two.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInPerson that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
