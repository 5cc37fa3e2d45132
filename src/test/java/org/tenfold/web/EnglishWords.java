package org.tenfold.web;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds English that was forgotten in a Chinese page. Names of methods, products, papers and files
 * are the same in any language, and do not read like words of a page: they are left alone.
 */
final class EnglishWords {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** As buttons, titles and labels of fields are written. */
  private static final Pattern PHRASE =
      Pattern.compile("[A-Z][a-z]+(?:[ ,’'-]+[a-z]+)*[.:?!…]*|[a-z]{3,}(?: [a-z]+)+");

  private static final Pattern SENTENCE =
      Pattern.compile("[A-Za-z]{2,},? [a-z]{2,},? [a-z]{2,},? [a-z]{2,}");

  private static final Set<String> NAMES =
      Set.of("Tenfold", "English", "Markdown", "Our dataset", "A study", "Former", "Deeplearning");

  private EnglishWords() {}

  /**
   * @param words one text of the page, or one name that is read aloud
   */
  static boolean leftOver(String words) {
    String text = words.strip();
    return !NAMES.contains(text)
        && (SENTENCE.matcher(text).find()
            || (!CHINESE.matcher(text).find() && PHRASE.matcher(text).matches()));
  }
}
