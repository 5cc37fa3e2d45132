package org.tenfold.account.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.tenfold.account.SignedInPerson;

/** Somebody signed in, who may do in each project what they may do there. */
final class PersonAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final SignedInPerson person;

  PersonAuthentication(SignedInPerson person, @Nullable Object details) {
    super(person.getAuthorities()); // never asked for: they change with the project
    this.person = person;
    setAuthenticated(true);
    setDetails(details);
  }

  @Override
  @SuppressWarnings("unchecked") // a person's are no others
  public Collection<GrantedAuthority> getAuthorities() {
    return (Collection<GrantedAuthority>) person.getAuthorities();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public SignedInPerson getPrincipal() {
    return person;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonAuthentication that && person.equals(that.person);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
