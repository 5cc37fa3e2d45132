package org.tenfold.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a reader's language what rules, child processes and stored reasons of jobs say in
 * English. The English sentence is the key, as with gettext, since whoever refuses something does
 * not know who will read it. Thread-safe.
 */
public final class Sentences {
  static final String PREFIX = "sentence.";

  /** In whose places sentences stand; elsewhere stand names, and a film may be called "Done". */
  private static final Set<String> HOLD_SENTENCES =
      Set.of(PREFIX + "row", PREFIX + "worker-gone", PREFIX + "demo-done-less");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** The longest first: the one that leaves least to its places. */
  private static final List<Template> TEMPLATES = templates(Words.bundle(Locale.ENGLISH));

  private Sentences() {}

  private record Template(String key, Pattern pattern, List<Integer> places, int letters) {}

  /** The sentence, or the English one where there is no other; names in it stay as they are. */
  public static String in(Locale locale, String english) {
    if (Language.of(locale) == Language.ENGLISH) {
      return english;
    }
    for (Template template : TEMPLATES) {
      Matcher said = template.pattern().matcher(english);
      if (said.matches()) {
        return Words.in(locale, template.key(), values(template, said, locale));
      }
    }
    return english;
  }

  private static Object[] values(Template template, Matcher said, Locale locale) {
    Object[] values = new Object[template.places().size()];
    for (int i = 0; i < values.length; i++) {
      String value = said.group(i + 1);
      values[template.places().get(i)] =
          HOLD_SENTENCES.contains(template.key()) ? part(locale, value) : value;
    }
    return values;
  }

  /** A sentence in another one has lost its full stop. */
  private static String part(Locale locale, String english) {
    String words = in(locale, english);
    if (!words.equals(english)) {
      return words;
    }
    String sentence = in(locale, english + ".");
    return sentence.equals(english + ".") ? english : sentence.replaceFirst("。$", "");
  }

  private static List<Template> templates(ResourceBundle english) {
    return english.keySet().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> template(key, english.getString(key)))
        .sorted(Comparator.comparingInt(Template::letters).reversed())
        .toList();
  }

  private static Template template(String key, String words) {
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(words);
    int from = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(words.substring(from, place.start()))).append("(.+?)");
      from = place.end();
    }
    pattern.append(Pattern.quote(words.substring(from)));
    List<Integer> places =
        PLACE.matcher(words).results().map(found -> Integer.valueOf(found.group(1))).toList();
    return new Template(
        key,
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        places,
        PLACE.matcher(words).replaceAll("").length());
  }
}
