package org.tenfold.error;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@link Message} as text for a column or an event: JSON, or the words alone where they have no
 * code. What older versions stored is such words, and is read back as they are.
 */
public final class StoredMessage {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BEGINS = "{\"code\":";

  private StoredMessage() {}

  public static String of(Message message) {
    return message.code().equals(Message.TEXT)
        ? String.valueOf(message.arguments().getFirst())
        : JSON.writeValueAsString(message.fields());
  }

  /**
   * @param most characters; beyond, its longest text is cut short
   */
  public static String of(Message message, int most) {
    String text = of(message);
    return text.length() <= most ? text : of(shorter(message, text.length() - most), most);
  }

  public static Message read(String text) {
    if (text.startsWith(BEGINS)) {
      try {
        return read(JSON.readTree(text));
      } catch (JacksonException words) {
        // somebody's movie may be called so
      }
    }
    return Message.text(text);
  }

  /**
   * @param json with fields {@code code} and {@code arguments}; else, of an event, {@code message}
   */
  public static Message read(JsonNode json) {
    if (json.isString()) {
      return Message.text(json.asString());
    }
    if (!json.path("code").isString()) {
      return Message.text(json.path("message").asString(""));
    }
    List<Object> arguments = new ArrayList<>();
    for (JsonNode argument : json.path("arguments")) {
      arguments.add(argument(argument));
    }
    return new Message(json.path("code").asString(), arguments);
  }

  private static Object argument(JsonNode json) {
    if (json.isObject()) {
      return read(json);
    }
    if (json.isIntegralNumber()) {
      return json.asLong();
    }
    if (json.isNumber()) {
      return json.asDouble();
    }
    return json.isBoolean() ? json.asBoolean() : json.asString("");
  }

  /** One character and more a round, so it ends; a message without text becomes words. */
  private static Message shorter(Message message, int tooMany) {
    int longest = -1;
    for (int i = 0; i < message.arguments().size(); i++) {
      if (message.arguments().get(i) instanceof String text
          && !text.isEmpty()
          && (longest < 0 || text.length() > length(message, longest))) {
        longest = i;
      }
    }
    if (longest < 0 || length(message, longest) < 2) {
      String words = message.english();
      return Message.text(words.substring(0, Math.max(0, words.length() - tooMany - 1)) + "…");
    }
    List<Object> arguments = new ArrayList<>(message.arguments());
    String text = String.valueOf(arguments.get(longest));
    arguments.set(longest, text.substring(0, Math.max(0, text.length() - tooMany - 1)) + "…");
    return new Message(message.code(), arguments);
  }

  private static int length(Message message, int argument) {
    return String.valueOf(message.arguments().get(argument)).length();
  }
}
