package org.tenfold.account;

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

  /**
   * @param administers the server, or a project of it
   */
  public boolean of(boolean administers) {
    return whom == Of.EVERYBODY || (whom == Of.ADMINS && administers);
  }
}
