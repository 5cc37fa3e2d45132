package org.tenfold.media.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/** A moment of a video as people write it: {@code 75.5}, {@code 1:15.5} or {@code 00:01:15.500}. */
final class VideoTime {
  private static final Pattern TIME =
      Pattern.compile("(?:(?:(?<h>\\d{1,3}):)?(?<m>[0-5]?\\d):)?(?<s>\\d{1,6}(?:\\.\\d{1,9})?)");

  private VideoTime() {}

  /**
   * @param option the option's name, for the error
   * @return seconds
   */
  static double parse(String option, @Nullable String given) {
    String text = String.valueOf(given);
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      throw new InvalidInput("media.no-time", option, text);
    }
    return 3600 * number(time.group("h")) + 60 * number(time.group("m")) + number(time.group("s"));
  }

  private static double number(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
