package org.tenfold.account;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Of whom this server demands a second factor beside the password. */
@Component
public class SecondFactorDemand {
  /** As the setting {@code tenfold.account.second-factor} names them. */
  enum Of {
    OPTIONAL,
    ADMINS,
    EVERYBODY
  }

  private final Of whom;

  SecondFactorDemand(@Value("${tenfold.account.second-factor}") Of whom) {
    this.whom = whom;
  }

  public boolean of(Set<Role> roles) {
    return whom == Of.EVERYBODY || whom == Of.ADMINS && roles.contains(Role.ADMIN);
  }
}
