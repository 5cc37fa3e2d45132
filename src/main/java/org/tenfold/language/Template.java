package org.tenfold.language;

import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for values: {@code {0}} for the value as it is, {@code {0:%.1f}} for a number
 * in a format of {@link java.util.Formatter}, {@code {0|clip|clips}} for a word by that value: the
 * first for one, the second for all else. There is no quoting, so that scripts can use the same
 * texts.
 */
public final class Template {
  private static final Pattern PLACE =
      Pattern.compile("\\{(\\d)(?::(%[,.0-9]*[a-z])|\\|([^{|}]*)\\|([^{|}]*))?}");

  private Template() {}

  /** A place without a value stays as it is: an odd word beats no page. */
  public static String fill(String text, Object... values) {
    Matcher place = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      int number = Integer.parseInt(place.group(1));
      String value = number < values.length ? shown(place, values[number]) : place.group();
      String kept =
          endsTwice(value, text, place.end()) ? value.substring(0, value.length() - 1) : value;
      place.appendReplacement(filled, Matcher.quoteReplacement(kept));
    }
    return place.appendTail(filled).toString();
  }

  private static String shown(MatchResult place, Object value) {
    return place.group(3) == null
        ? shown(place.group(2), value)
        : place.group(isOne(value) ? 3 : 4);
  }

  private static boolean isOne(Object value) {
    return value instanceof Number number ? number.doubleValue() == 1 : "1".equals(value);
  }

  private static String shown(@Nullable String format, Object value) {
    if (format == null || !(value instanceof Number)) {
      return String.valueOf(value);
    }
    try {
      return String.format(Locale.ROOT, format, value);
    } catch (IllegalFormatException otherKindOfNumber) {
      return String.valueOf(value);
    }
  }

  /** A sentence at the end of another one: one full stop is enough. */
  private static boolean endsTwice(String value, String text, int end) {
    if (value.isEmpty() || end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    return (next == '.' || next == '。') && value.charAt(value.length() - 1) == next;
  }
}
