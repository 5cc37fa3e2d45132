package org.tenfold.account.signin;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.tenfold.account.Panel;
import org.tenfold.account.People;
import org.tenfold.account.SecondFactorDemand;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.UserName;

/** Looks people up for Spring Security. Simulated annotators are not found here. */
@Component
class SignInDirectory implements UserDetailsService {
  private final People people;
  private final SecondFactorDemand demand;

  SignInDirectory(People people, SecondFactorDemand demand) {
    this.people = people;
    this.demand = demand;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return UserName.typed(username)
        .flatMap(name -> people.findByUsername(name.value()))
        .filter(person -> person.panel() == Panel.HUMAN && person.passwordHash() != null)
        .map(person -> new SignedInPerson(person).under(demand))
        .orElseThrow(() -> new UsernameNotFoundException("no such person"));
  }
}
