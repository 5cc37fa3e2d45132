package org.tenfold.worker;

import java.lang.reflect.Array;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import tools.jackson.core.JsonGenerator;

/**
 * Plain values as JSON by Jackson's generator alone: its object mapper would load four hundred
 * classes to print one line, which is half the time of a short command.
 */
public final class PlainJson {
  private PlainJson() {}

  /**
   * @param value maps, lists, arrays, text, messages (in English), numbers, truth values, enums (by
   *     name) and null, in each other
   */
  public static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Message message -> json.writeString(message.english());
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Enum<?> constant -> json.writeString(constant.name());
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach(
            (key, field) -> {
              json.writeName(String.valueOf(key));
              write(json, field);
            });
        json.writeEndObject();
      }
      case Iterable<?> items -> {
        json.writeStartArray();
        items.forEach(item -> write(json, item));
        json.writeEndArray();
      }
      case Object array when array.getClass().isArray() -> {
        json.writeStartArray();
        for (int i = 0; i < Array.getLength(array); i++) {
          write(json, Array.get(array, i));
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no JSON for a " + value.getClass().getName());
    }
  }
}
