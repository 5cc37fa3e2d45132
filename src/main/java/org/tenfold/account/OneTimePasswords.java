package org.tenfold.account;

/** Random passwords for people to type once from a terminal. */
public final class OneTimePasswords {
  private static final int LENGTH = 14;

  private OneTimePasswords() {}

  /**
   * @return 14 letters and digits, about 81 bits
   */
  public static String make() {
    return Secrets.random(LENGTH);
  }
}
