package org.tenfold.account;

/** Where the pages are that every signed-in person may open about themselves. */
public final class AccountPages {
  /** Where somebody with a one-time password is sent first. */
  public static final String PASSWORD = "password";

  public static final String TOKENS = "tokens";

  private AccountPages() {}
}
