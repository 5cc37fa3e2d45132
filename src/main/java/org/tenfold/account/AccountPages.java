package org.tenfold.account;

/** Where the pages are that every signed-in person may open about themselves. */
public final class AccountPages {
  /** Where somebody with a one-time password is sent first. */
  public static final String PASSWORD = "password";

  /** Second factor and open browsers; where somebody who lacks a second factor is sent first. */
  public static final String ACCOUNT = "account";

  /** Where somebody who lost the password asks for a link by mail. */
  public static final String FORGOT = "forgot";

  public static final String TOKENS = "tokens";

  /** Where somebody who came by a platform's link is led whenever they are done or lost. */
  public static final String PARTICIPATION = "participation";

  /** Parameter of the sign-in: the account was made just now. */
  public static final String JOINED = "joined";

  private AccountPages() {}
}
