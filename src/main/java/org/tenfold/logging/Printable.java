package org.tenfold.logging;

import org.jspecify.annotations.Nullable;

/**
 * Text from outside, such as a movie's name, as a terminal or a log may show it: without control
 * characters, which could begin a forged line, move the cursor or turn the direction of writing.
 */
public final class Printable {
  /** More of one value says nothing more. */
  private static final int MOST = 2_000;

  private Printable() {}

  /**
   * @return the text with each such character as {@code \n}, {@code \t} or {@code \u001b}, and no
   *     more of it than 2,000 characters
   */
  public static String oneLine(@Nullable String text) {
    return escaped(text == null ? "null" : text, false);
  }

  /** As {@link #oneLine}, but the text keeps its lines, of any number and length. */
  static String lines(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean keepLines) {
    StringBuilder printable = new StringBuilder(text.length());
    int end = keepLines ? text.length() : Math.min(MOST, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!isUnsafe(c) || (keepLines && (c == '\n' || c == '\t'))) {
        printable.append(c);
      } else {
        printable.append(
            switch (c) {
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              default -> String.format("\\u%04x", (int) c);
            });
      }
    }
    if (end < text.length()) {
      printable.append("… (").append(text.length()).append(" characters)");
    }
    return printable.toString();
  }

  private static boolean isUnsafe(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      // left to right marks, embeddings, overrides, isolates; a joiner is part of many scripts
      case Character.FORMAT -> c != '\u200c' && c != '\u200d';
      default -> false;
    };
  }
}
