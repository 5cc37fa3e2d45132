package org.tenfold.table;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers as programs write them: {@code 7}, padded as {@code 00007}, {@code 7.0} as pandas
 * writes a column with a gap in it, and {@code 7,0} as spreadsheets do where the comma is the
 * decimal mark. {@code 1,000} may be one or a thousand, so it is none.
 */
public final class WholeNumber {
  /** So many always fit into a long. */
  private static final int MOST_DIGITS = 18;

  private static final Pattern FORM =
      Pattern.compile("([+-]?)0*(\\d{1," + MOST_DIGITS + "})(?:\\.0*|,0{1,2})?");

  private WholeNumber() {}

  /** The number, or empty when the text is none or has more than 18 digits. */
  public static OptionalLong of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long digits = Long.parseLong(matcher.group(2));
    return OptionalLong.of(matcher.group(1).equals("-") ? -digits : digits);
  }

  /** One spelling for all that are the same number: 1 for 00001 and 1.0; other texts stay. */
  public static String canonical(String text) {
    if (text.isEmpty() || !isDigit(text.charAt(0))) {
      return text;
    }
    OptionalLong number = of(text);
    return number.isPresent() ? Long.toString(number.getAsLong()) : text;
  }

  /** {@code 7} for {@code 7.0}; padding and all other texts stay as they are. */
  public static String withoutPoint(String text) {
    int mark = text.indexOf('.');
    return mark > 0 && of(text).isPresent() ? text.substring(0, mark) : text;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
