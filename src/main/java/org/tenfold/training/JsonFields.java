package org.tenfold.training;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a JSON object, each with what it is when missing. Whoever has read them all calls
 * {@link #end}, which refuses what nobody asked for.
 */
final class JsonFields {
  private final String path;
  private final ObjectNode node;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param path of the object in its file, for words; empty: the file itself
   */
  JsonFields(String path, ObjectNode node) {
    this.path = path;
    this.node = node;
  }

  /** Empty where it is missing. */
  JsonFields part(String name) {
    @Nullable JsonNode value = find(name);
    if (value == null) {
      return new JsonFields(full(name), node.objectNode());
    }
    if (value instanceof ObjectNode object) {
      return new JsonFields(full(name), object);
    }
    throw wrong(name, "training.need-object");
  }

  double number(String name, double otherwise) {
    @Nullable JsonNode value = find(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isNumber()) {
      throw wrong(name, "training.need-number");
    }
    return value.doubleValue() + 0.0; // no -0, which equals 0 and is written otherwise
  }

  int integer(String name, int otherwise) {
    long value = whole(name, otherwise);
    if (value != (int) value) {
      throw wrong(name, "training.need-integer", Integer.MAX_VALUE);
    }
    return (int) value;
  }

  long whole(String name, long otherwise) {
    @Nullable JsonNode value = find(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "training.need-whole");
    }
    return value.longValue();
  }

  boolean flag(String name, boolean otherwise) {
    @Nullable JsonNode value = find(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw wrong(name, "training.need-flag");
    }
    return value.booleanValue();
  }

  String text(String name, String otherwise) {
    @Nullable JsonNode value = find(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isString()) {
      throw wrong(name, "training.need-text");
    }
    return value.stringValue();
  }

  /** Null where it is missing. */
  @Nullable JsonNode find(String name) {
    known.add(name);
    return node.get(name);
  }

  /**
   * @param needed code of what it must be
   */
  InvalidInput wrong(String name, String needed, Object... arguments) {
    return new InvalidInput(
        "training.spec-field",
        full(name),
        Message.of(needed, arguments),
        String.valueOf(node.get(name)));
  }

  void end() {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw new InvalidInput("training.spec-unknown", full(name), String.join(", ", known));
      }
    }
  }

  private String full(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
