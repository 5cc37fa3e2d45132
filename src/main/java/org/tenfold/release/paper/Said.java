package org.tenfold.release.paper;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tenfold.label.LabelClass;
import org.tenfold.language.Words;

/**
 * Words in no language yet, so that the page says them to its reader and a file says them in
 * English.
 *
 * @param key among the words of pages; empty where the values are said as they stand
 * @param values for its places; one may be said itself, or a label
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

  /** The name of a label. */
  static Said of(LabelClass label) {
    return new Said("", List.of(label));
  }

  /** One after the other. */
  static Said listed(List<Said> all) {
    return new Said("", List.copyOf(all));
  }

  public String in(Locale reader) {
    Object[] said = values.stream().map(value -> said(value, reader)).toArray();
    return key.isEmpty()
        ? Stream.of(said).map(String::valueOf).collect(joining(comma(reader)))
        : Words.in(reader, key, said);
  }

  private static Object said(Object value, Locale reader) {
    return switch (value) {
      case Said nested -> nested.in(reader);
      case LabelClass label -> label.name(reader);
      default -> value;
    };
  }

  private static String comma(Locale reader) {
    return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "、" : ", ";
  }
}
