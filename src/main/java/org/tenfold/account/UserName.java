package org.tenfold.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one form of a user name. Whoever looks somebody up, counts their wrong passwords or writes
 * down what they did takes it from here, so that no two of them ever mean different people.
 *
 * @param value 2 to 60 small letters, digits, dots, dashes and underscores
 */
public record UserName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

  /** Far more than a name with blanks around it: what is longer is not looked at. */
  private static final int MOST_TYPED = 200;

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public UserName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the form of a user name");
    }
  }

  /**
   * What somebody typed, without what stands around it and in small letters, as keyboards of
   * telephones like to begin with a capital.
   *
   * @return empty when nobody can have this name
   */
  public static Optional<UserName> typed(String text) {
    if (text.length() > MOST_TYPED) {
      return Optional.empty();
    }
    String name = text.trim().strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(name).matches() ? Optional.of(new UserName(name)) : Optional.empty();
  }

  /** Whether somebody may choose exactly this name. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
