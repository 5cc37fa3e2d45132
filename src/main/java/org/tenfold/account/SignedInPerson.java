package org.tenfold.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tenfold.audit.Actor;

/**
 * Who the current session belongs to, as Spring Security sees it. Until somebody with a one-time
 * password has chosen their own, or has set up a second factor that is demanded of them, they have
 * no role, only the authority that names what they must do first.
 */
public final class SignedInPerson implements UserDetails, Actor {
  private static final List<SimpleGrantedAuthority> MUST_CHOOSE_PASSWORD =
      List.of(new SimpleGrantedAuthority("MUST_CHOOSE_PASSWORD"));

  private static final List<SimpleGrantedAuthority> MUST_SET_UP_SECOND_FACTOR =
      List.of(new SimpleGrantedAuthority("MUST_SET_UP_SECOND_FACTOR"));

  private final PersonId id;
  private final String username;
  private final String displayName;
  private final @Nullable String passwordHash;
  private final boolean enabled;
  private final boolean mustChoosePassword;
  private final boolean secondFactorSettled;
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
        person.secondFactorSettled(),
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
      boolean secondFactorSettled,
      int epoch) {
    this.id = id;
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.enabled = enabled;
    this.mustChoosePassword = mustChoosePassword;
    this.secondFactorSettled = secondFactorSettled;
    this.epoch = epoch;
    this.authorities =
        mustChoosePassword
            ? MUST_CHOOSE_PASSWORD
            : roles.stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
  }

  private SignedInPerson(SignedInPerson person, List<SimpleGrantedAuthority> authorities) {
    this.id = person.id;
    this.username = person.username;
    this.displayName = person.displayName;
    this.passwordHash = person.passwordHash;
    this.enabled = person.enabled;
    this.mustChoosePassword = person.mustChoosePassword;
    this.secondFactorSettled = person.secondFactorSettled;
    this.epoch = person.epoch;
    this.authorities = authorities;
  }

  /** The same person, without roles while they lack a second factor that is demanded of them. */
  public SignedInPerson under(SecondFactorDemand demand) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Stream.of(Role.values()).filter(this::has).forEach(roles::add);
    return !secondFactorSettled && demand.of(roles)
        ? new SignedInPerson(this, MUST_SET_UP_SECOND_FACTOR)
        : this;
  }

  /** Somebody who may sign in and did not do so by a password just now. */
  static SignedInPerson withoutPassword(
      PersonId id,
      String username,
      String displayName,
      Set<Role> roles,
      boolean mustChoosePassword,
      boolean secondFactorSettled,
      int epoch) {
    return new SignedInPerson(
        id,
        username,
        displayName,
        null,
        true,
        roles,
        mustChoosePassword,
        secondFactorSettled,
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
    return authorities.equals(MUST_SET_UP_SECOND_FACTOR);
  }

  /** The one page that is open to them, while they must do something there first. */
  public Optional<String> firstPage() {
    if (mustChoosePassword) {
      return Optional.of(AccountPages.PASSWORD);
    }
    return mustSetUpSecondFactor() ? Optional.of(AccountPages.ACCOUNT) : Optional.empty();
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
