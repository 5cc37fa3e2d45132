package org.tenfold.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.language.Language;

/**
 * What is said to people, in no language yet: it can be stored and sent from one process to
 * another, and whoever reads it does so in theirs.
 *
 * @param code a key of the bundle {@code messages} of the feature that it begins with: {@code
 *     account.name-taken}
 * @param arguments what stands in its places: text, numbers, truth values and other messages;
 *     anything else is kept as its text
 */
public record Message(String code, List<Object> arguments) {
  /** Said as it stands, in every language: what older versions stored, and what others wrote. */
  static final String TEXT = "error.text";

  /** A name that people gave, in each language. */
  static final String NAME = "error.name";

  public Message {
    List<Object> plain = new ArrayList<>();
    for (Object argument : arguments) {
      plain.add(plain(argument));
    }
    arguments = List.copyOf(plain);
  }

  public static Message of(String code, @Nullable Object... arguments) {
    return new Message(code, Arrays.asList(arguments));
  }

  /** Words that are said as they are, whoever reads them. */
  public static Message text(String words) {
    return of(TEXT, words);
  }

  /** A name that is not ours: each language has its own. */
  public static Message name(String english, String chinese) {
    return of(NAME, english, chinese);
  }

  /** Several sentences, one after the other; without any, no words. */
  public static Message joined(List<Message> sentences) {
    return sentences.stream().reduce((one, next) -> of("error.both", one, next)).orElse(text(""));
  }

  /** In the reader's language; in English where there is no other. */
  public String in(Locale reader) {
    return Messages.in(reader, this);
  }

  public String english() {
    return in(Language.ENGLISH.locale());
  }

  /** For JSON without an object mapper. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", code);
    fields.put(
        "arguments",
        arguments.stream()
            .map(argument -> argument instanceof Message nested ? nested.fields() : argument)
            .toList());
    return fields;
  }

  /** The English sentence. */
  @Override
  public String toString() {
    return english();
  }

  private static Object plain(@Nullable Object argument) {
    return switch (argument) {
      case null -> "";
      case String text -> text;
      case Integer number -> number;
      case Long number -> number;
      case Double number -> number;
      case Boolean truth -> truth;
      case Message message -> message;
      default -> String.valueOf(argument);
    };
  }
}
