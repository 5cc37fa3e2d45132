package org.tenfold.account.factor;

import java.time.Instant;

/** What somebody's telephone would show. */
public final class AuthenticatorApp {
  private final String secret;

  public AuthenticatorApp(String secret) {
    this.secret = secret.replace(" ", "");
  }

  public String code() {
    return code(0);
  }

  /**
   * @param steps of 30 s from now
   */
  public String code(int steps) {
    return Totp.code(secret, Totp.step(Instant.now()) + steps);
  }
}
