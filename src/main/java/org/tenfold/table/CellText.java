package org.tenfold.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell, as people mean it. */
final class CellText {
  /** How spreadsheets are made to keep the noughts before a number. */
  private static final Pattern QUOTED_FORMULA = Pattern.compile("=\"([^\"]*)\"");

  /** Spreadsheets compute with 15 digits and store 17, the last two being rounding. */
  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LONGEST_NUMBER = 40;
  private static final int GREATEST_EXPONENT = 18;

  private CellText() {}

  /** Without any kind of space around it: non-breaking, ideographic and of no width too. */
  static String of(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isSpace(raw.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(raw.charAt(to - 1))) {
      to--;
    }
    String text = raw.substring(from, to);
    if (text.startsWith("=\"")) {
      Matcher quoted = QUOTED_FORMULA.matcher(text);
      return quoted.matches() ? quoted.group(1) : text;
    }
    return text;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\uFEFF' // a byte order mark within the text
        || character == '\u200B'; // a space of no width
  }

  /**
   * A number of a workbook without needless decimals, as it is shown there. One that would fill a
   * line or the memory when written out, such as 1e999999999, stays as it is.
   */
  static String ofNumber(String raw) {
    String text = of(raw);
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text).round(AS_SHOWN).stripTrailingZeros();
      return Math.abs((long) number.scale()) > GREATEST_EXPONENT ? text : number.toPlainString();
    } catch (ArithmeticException | NumberFormatException e) {
      return text;
    }
  }
}
