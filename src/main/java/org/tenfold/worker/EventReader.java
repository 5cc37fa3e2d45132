package org.tenfold.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reading half of {@link WorkerEventCodec}: only the parent loads it. */
final class EventReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // they are somebody else's
          .build();

  private EventReader() {}

  /**
   * @param rest what followed the event
   */
  record Read(WorkerEvent event, String rest) {}

  /**
   * @throws JacksonException when it is no JSON
   * @throws IllegalArgumentException when it is JSON, but no event
   */
  static Read read(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonNode json = JSON.readTree(parser);
      require(json != null, "event");
      int end = (int) parser.currentLocation().getCharOffset();
      return new Read(event(json), text.substring(Math.min(end, text.length())));
    }
  }

  private static WorkerEvent event(JsonNode json) {
    String kind = text(json, "event");
    return switch (kind) {
      case "progress" -> new WorkerEvent.Progress(whole(json, "percent"), said(json));
      case "metric" -> new WorkerEvent.Metric(numbers(object(json, "values")));
      case "notice" ->
          new WorkerEvent.Notice(
              WorkerEvent.Notice.Topic.valueOf(text(json, "topic")), text(json, "key"), said(json));
      case "result" -> new WorkerEvent.Result(fields(object(json, "fields")));
      case "failure" -> new WorkerEvent.Failure(said(json));
      default -> throw new IllegalArgumentException("no event is called " + kind);
    };
  }

  private static Message said(JsonNode json) {
    JsonNode said = object(json, "said");
    text(said, "code");
    return StoredMessage.read(said);
  }

  private static Map<String, Double> numbers(JsonNode json) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    json.forEachEntry(
        (name, value) -> {
          require(value.isNumber(), name);
          numbers.put(name, value.asDouble());
        });
    return numbers;
  }

  private static Map<String, @Nullable Object> fields(JsonNode json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    json.forEachEntry((name, value) -> fields.put(name, plain(value)));
    return fields;
  }

  private static @Nullable Object plain(JsonNode json) {
    return switch (json.getNodeType()) {
      case NULL -> null;
      case STRING -> json.stringValue();
      case BOOLEAN -> json.booleanValue();
      case NUMBER -> number(json);
      case OBJECT -> fields(json);
      case ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        json.forEach(item -> items.add(plain(item)));
        yield items;
      }
      default -> throw new IllegalArgumentException("no value can be " + json.getNodeType());
    };
  }

  private static Object number(JsonNode json) {
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return json.longValue();
    }
    return json.asDouble();
  }

  private static JsonNode object(JsonNode json, String name) {
    JsonNode value = json.path(name);
    require(value.isObject(), name);
    return value;
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    require(value.isString(), name);
    return value.stringValue();
  }

  private static int whole(JsonNode json, String name) {
    JsonNode value = json.path(name);
    require(value.isInt(), name);
    return value.intValue();
  }

  private static void require(boolean holds, String name) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is missing or of another type");
    }
  }
}
