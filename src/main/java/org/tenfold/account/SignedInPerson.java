package org.tenfold.account;

import java.util.Collection;
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
  private final java.util.List<SimpleGrantedAuthority> authorities;

  SignedInPerson(Person person) {
    this.id = person.id();
    this.username = person.username();
    this.displayName = person.displayName();
    this.passwordHash = person.passwordHash();
    this.enabled = person.enabled() && person.panel() == Panel.HUMAN;
    this.authorities =
        person.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
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
