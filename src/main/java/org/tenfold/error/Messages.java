package org.tenfold.error;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.tenfold.language.Language;
import org.tenfold.language.Template;

/**
 * Reads the bundles {@code org/tenfold/<feature>/messages.properties}, for pages, programs and the
 * command line alike; it needs no Spring. Thread-safe.
 */
public final class Messages {
  /** Else the machine's own language would stand in for a missing one. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  static String in(Locale reader, Message message) {
    if (message.code().equals(Message.TEXT)) {
      Object words = message.arguments().getFirst();
      return words instanceof Message nested ? nested.in(reader) : String.valueOf(words);
    }
    if (message.code().equals(Message.NAME)) {
      boolean chinese = Language.of(reader) == Language.CHINESE;
      return String.valueOf(message.arguments().get(chinese ? 1 : 0));
    }
    Object[] values =
        message.arguments().stream()
            .map(argument -> argument instanceof Message nested ? nested.in(reader) : argument)
            .toArray();
    return template(reader, message.code())
        .map(text -> Template.fill(text, values))
        .orElseGet(() -> unknown(message.code(), values));
  }

  /** The text of this code, with its places still open; empty where no feature has such a code. */
  public static Optional<String> template(Locale reader, String code) {
    int point = code.indexOf('.');
    if (point < 0) {
      return Optional.empty();
    }
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "org.tenfold." + code.substring(0, point) + ".messages",
              Language.of(reader).locale(),
              Messages.class.getClassLoader(),
              NO_FALLBACK);
      return Optional.of(bundle.getString(code));
    } catch (MissingResourceException unknown) {
      return Optional.empty();
    }
  }

  /** A newer version's, read by an older one: better than nothing. */
  private static String unknown(String code, Object[] values) {
    StringBuilder words = new StringBuilder(code);
    for (Object value : values) {
      words.append(' ').append(value);
    }
    return words.toString();
  }
}
