package org.tenfold.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the values of a line.
 *
 * @param delimiter a comma, a semicolon, a tab, a vertical bar, or a space for one space or more
 * @param said whether the first line only says so, as in {@code sep=;}
 */
record Dialect(char delimiter, boolean said) {
  static final char SPACES = ' ';

  /** The first of equally many wins: files of old go on being read as they were. */
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private static final Pattern SAYS = Pattern.compile("\"?(?i:sep)=(.)\"?[,;\\s]*");

  /** The first group is what stands between quotation marks. */
  private static final Pattern PART =
      Pattern.compile("(?<!\\S)\"([^\"]*)\"(?!\\S)|\\S+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Enough to tell a list with spaces from a column of names with some. */
  private static final int LINES_LOOKED_AT = 20;

  /** By the first lines of a text. */
  static Dialect of(BufferedReader text) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = text.readLine();
        line != null && lines.size() < LINES_LOOKED_AT;
        line = text.readLine()) {
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) {
      return new Dialect(DELIMITERS[0], false);
    }
    Matcher says = SAYS.matcher(lines.getFirst());
    if (says.matches()) {
      return new Dialect(says.group(1).charAt(0), true);
    }
    Character most = most(lines.getFirst());
    if (most != null) {
      return new Dialect(most, false);
    }
    return new Dialect(spaced(lines) ? SPACES : DELIMITERS[0], false);
  }

  private static @Nullable Character most(String line) {
    Character best = null;
    long most = 0;
    for (char delimiter : DELIMITERS) {
      long count = outsideQuotes(line, delimiter);
      if (count > most) {
        most = count;
        best = delimiter;
      }
    }
    return best;
  }

  private static long outsideQuotes(String line, char sought) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      quoted ^= character == '"';
      count += !quoted && character == sought ? 1 : 0;
    }
    return count;
  }

  /** Each line falls into equally many parts, two or more. */
  private static boolean spaced(List<String> lines) {
    int parts = parts(lines.getFirst()).size();
    return parts > 1 && lines.stream().allMatch(line -> parts(line).size() == parts);
  }

  /** What stands between spaces; in quotation marks spaces are part of it. */
  static List<String> parts(String line) {
    return PART.matcher(line)
        .results()
        .map(part -> part.group(1) == null ? part.group() : part.group(1))
        .toList();
  }
}
