package org.tenfold.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for a terminal, without the control characters by which a name in somebody's file could
 * clear the screen or hide a line. Line ends and tabs stay.
 */
public final class PlainText {
  private static final Pattern LONG_WORD = Pattern.compile("\\S{500,}+");
  private static final byte INSTEAD = '?';

  private static final int LONGEST_WORD = 500;
  private static final int LONGEST = 8_000;

  private PlainText() {}

  /** Leaves out most of a cell or a line of somebody's file that fills the screen. */
  public static String shortened(String sentence) {
    String words = sentence;
    if (sentence.length() > LONGEST_WORD) {
      words =
          LONG_WORD
              .matcher(sentence)
              .replaceAll(word -> Matcher.quoteReplacement(cut(word.group(), LONGEST_WORD / 2)));
    }
    return words.length() > LONGEST ? cut(words, LONGEST) : words;
  }

  private static String cut(String text, int length) {
    return String.format(
        Locale.ROOT, "%s … (%,d characters)", text.substring(0, length), text.length());
  }

  static String of(String text) {
    return text.codePoints().anyMatch(PlainText::isControl)
        ? text.codePoints()
            .map(point -> isControl(point) ? INSTEAD : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  /**
   * The same for all that is printed to it, byte by byte: no character set in use has these bytes
   * within another character.
   */
  public static PrintStream over(PrintStream screen) {
    return new PrintStream(new Filter(screen), true, screen.charset());
  }

  private static boolean isControl(int point) {
    return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t';
  }

  private static final class Filter extends FilterOutputStream {
    Filter(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(plain((byte) one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] plain = new byte[length];
      for (int i = 0; i < length; i++) {
        plain[i] = plain(bytes[from + i]);
      }
      out.write(plain, 0, length);
    }

    private static byte plain(byte one) {
      return one >= 0 && isControl(one) ? INSTEAD : one;
    }
  }
}
