package org.tenfold.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tenfold.error.InvalidInput;

/**
 * What a project is called in addresses, {@code /p/<key>/}: 2 to 40 lower-case letters, digits and
 * hyphens, the first a letter. It is never changed, for addresses are written down.
 */
public record ProjectKey(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LONGEST = 40;

  /** Of the first project of a server. */
  static final ProjectKey FIRST = new ProjectKey("main");

  /**
   * @throws InvalidInput on another form
   */
  public ProjectKey {
    if (!isOne(value)) {
      throw new InvalidInput("project.key-form", value);
    }
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** A proposal for a project of this name; empty when nothing of it can stand in an address. */
  public static String of(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
    return isOne(cut) ? cut : "";
  }

  @Override
  public String toString() {
    return value;
  }
}
