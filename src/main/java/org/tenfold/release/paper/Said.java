package org.tenfold.release.paper;

import java.util.List;
import java.util.Locale;
import org.tenfold.language.Words;

/**
 * Words in no language yet, so that the page says them to its reader and a file says them in
 * English.
 *
 * @param key among the words of pages; empty where the first value is said as it stands
 * @param values for its places; one may be said itself
 */
public record Said(String key, List<Object> values) {
  public Said {
    values = List.copyOf(values);
  }

  public static Said of(String key, Object... values) {
    return new Said(key, List.of(values));
  }

  /** Numbers and names, which are the same in every language. */
  public static Said plain(String text) {
    return new Said("", List.of(text));
  }

  public String in(Locale reader) {
    Object[] said =
        values.stream()
            .map(value -> value instanceof Said nested ? nested.in(reader) : value)
            .toArray();
    return key.isEmpty() ? String.valueOf(said[0]) : Words.in(reader, key, said);
  }
}
