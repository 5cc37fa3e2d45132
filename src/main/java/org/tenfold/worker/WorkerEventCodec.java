package org.tenfold.worker;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Events as lines of text between a child JVM and the one that started it: a record separator, then
 * a JSON object, as RFC 7464 has it. No JSON holds the separator itself, so what a native library
 * prints without an end of line before or after an event does not spoil it.
 *
 * <p>Both ends are of one jar: there is one format and no version.
 */
public final class WorkerEventCodec {
  private static final char SEPARATOR = '\u001e';

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

  private WorkerEventCodec() {}

  /** What a line, or a part of it, turned out to be. */
  public sealed interface Part {
    record Said(WorkerEvent event) implements Part {}

    /** Of something else that writes to the same stream. */
    record Foreign(String text) implements Part {}

    /** Began as an event and is none: cut off, or not of this version. */
    record Broken(String text, String why) implements Part {}
  }

  /**
   * @return without the end of the line
   */
  public static String write(WorkerEvent event) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    switch (event) {
      case WorkerEvent.Progress(var percent, var said) -> {
        fields.put("event", "progress");
        fields.put("percent", (long) percent);
        fields.put("said", said.fields());
      }
      case WorkerEvent.Metric(var values) -> {
        fields.put("event", "metric");
        fields.put("values", values);
      }
      case WorkerEvent.Notice(var topic, var key, var said) -> {
        fields.put("event", "notice");
        fields.put("topic", topic.name());
        fields.put("key", key);
        fields.put("said", said.fields());
      }
      case WorkerEvent.Result(var result) -> {
        fields.put("event", "result");
        fields.put("fields", result);
      }
      case WorkerEvent.Failure(var said) -> {
        fields.put("event", "failure");
        fields.put("said", said.fields());
      }
    }
    StringWriter text = new StringWriter();
    text.append(SEPARATOR);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      PlainJson.write(json, new WorkerEvent.Result(fields).fields());
    }
    return text.toString();
  }

  /**
   * @param line without its end
   * @return in the order of the line; empty for an empty one. Nothing is thrown, whatever it holds
   */
  public static List<Part> read(String line) {
    List<Part> parts = new ArrayList<>();
    int begin = line.indexOf(SEPARATOR);
    foreign(begin < 0 ? line : line.substring(0, begin), parts);
    while (begin >= 0) {
      int next = line.indexOf(SEPARATOR, begin + 1);
      String text = next < 0 ? line.substring(begin + 1) : line.substring(begin + 1, next);
      try {
        EventReader.Read read = EventReader.read(text);
        parts.add(new Part.Said(read.event()));
        foreign(read.rest(), parts);
      } catch (JacksonException | IllegalArgumentException | StackOverflowError broken) {
        parts.add(new Part.Broken(text, String.valueOf(broken.getMessage())));
      }
      begin = next;
    }
    return parts;
  }

  private static void foreign(String text, List<Part> parts) {
    if (!text.isBlank()) {
      parts.add(new Part.Foreign(text));
    }
  }
}
