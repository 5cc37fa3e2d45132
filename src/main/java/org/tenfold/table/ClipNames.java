package org.tenfold.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the clips of a list are called. Where all of them are numbers, also behind folders or before
 * the ending of a movie as in {@code clips/00012.mp4}, they are these numbers; else each keeps the
 * whole text, as in {@code Action/Sad/0001}, whose number alone says nothing. Immutable.
 *
 * @param names by row, one spelling each: 12 for 00012
 * @param numbered whether all are whole numbers in 0..2147483647
 */
public record ClipNames(List<String> names, boolean numbered) {
  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(mp4|avi|mov|mkv|webm|flv|jpg|png)$");

  public ClipNames {
    names = List.copyOf(names);
  }

  /**
   * @param texts as they stand in the list
   */
  public static ClipNames of(List<String> texts) {
    List<String> plain = texts.stream().map(WholeNumber::canonical).toList();
    if (plain.stream().allMatch(ClipNames::isNumber)) {
      return new ClipNames(plain, true);
    }
    List<String> last = new ArrayList<>(texts.size());
    texts.forEach(text -> last.add(WholeNumber.canonical(lastPart(text))));
    Set<String> whole = new HashSet<>(plain);
    boolean numbers =
        last.stream().allMatch(ClipNames::isNumber) && new HashSet<>(last).size() == whole.size();
    return numbers ? new ClipNames(last, true) : new ClipNames(plain, false);
  }

  private static boolean isNumber(String text) {
    OptionalLong number = WholeNumber.of(text);
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= Integer.MAX_VALUE;
  }

  private static String lastPart(String text) {
    String bare = ENDING.matcher(text).replaceFirst("");
    return bare.substring(1 + Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')));
  }
}
