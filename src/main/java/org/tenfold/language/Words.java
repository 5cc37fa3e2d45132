package org.tenfold.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts by key from the bundles {@code words.properties} (English) and {@code words_zh.properties}.
 * {0}, {1}, … stand for values, see {@link Template}. Thread-safe.
 */
public final class Words {
  static final String BUNDLE = "org.tenfold.language.words";

  /** Else the machine's own language would stand in for a missing one. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /** The text, or the key itself where there is none: a page with one odd word beats no page. */
  public static String in(Locale locale, String key, Object... values) {
    try {
      return Template.fill(bundle(locale).getString(key), values);
    } catch (MissingResourceException missing) {
      return key;
    }
  }

  /** All texts whose key begins so, by the rest of their key. */
  public static Map<String, String> beginning(String prefix, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    Map<String, String> texts = new LinkedHashMap<>();
    bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .forEach(key -> texts.put(key.substring(prefix.length()), bundle.getString(key)));
    return texts;
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, Language.of(locale).locale(), NO_FALLBACK);
  }
}
