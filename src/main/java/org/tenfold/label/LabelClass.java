package org.tenfold.label;

import java.util.Locale;

/**
 * What one label of a set is called and looks like.
 *
 * @param key its name in files and addresses: lower-case letters, digits and hyphens, as {@code
 *     happy}
 * @param english name with a capital, as in a paper's tables
 * @param chinese name
 * @param letter mnemonic key on the labelling screen, A..Z, unique in its set
 * @param colour place in the palette, 1..20
 * @param rare clips of it are wanted, and rewarded where a project pays
 */
public record LabelClass(
    String key, String english, String chinese, char letter, int colour, boolean rare) {
  private static final String KEY = "[a-z][a-z0-9-]{0,39}";

  public LabelClass {
    if (!key.matches(KEY)
        || english.isBlank()
        || chinese.isBlank()
        || letter < 'A'
        || letter > 'Z'
        || colour < 1
        || colour > Label.MOST) {
      throw new IllegalArgumentException(
          "no class of a label set: " + key + ", " + english + ", " + letter + ", " + colour);
    }
  }

  public String name(Locale reader) {
    return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }

  /** English name in lower case, as within a sentence. */
  public String word() {
    return english.toLowerCase(Locale.ROOT);
  }
}
