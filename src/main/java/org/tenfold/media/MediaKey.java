package org.tenfold.media;

import java.util.regex.Pattern;

/** The SHA-256 under which a file is kept: 64 lower-case hexadecimal digits. */
public final class MediaKey {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  private MediaKey() {}

  public static boolean isOne(String text) {
    return KEY.matcher(text).matches();
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  public static String require(String text) {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not a media key: " + text);
    }
    return text;
  }
}
