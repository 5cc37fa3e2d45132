package org.tenfold.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.worker.EventSink;

/** Events as one JSON object a line, for the parent JVM that started this one. */
public final class JsonLines implements EventSink {
  private final PrintStream out;

  public JsonLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void progress(int percent, Message message) {
    emit("progress", said(message, "percent", percent));
  }

  /** The last event of a command that was refused: the sentence, and what it is made of. */
  public void error(Message said) {
    emit("error", said(said, "message", said.english()));
  }

  private static Map<String, Object> said(Message said, String name, Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(name, value);
    fields.put("message", said.english());
    fields.putAll(said.fields());
    return fields;
  }

  @Override
  public synchronized void emit(String event, Map<String, ?> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    fields.forEach((name, value) -> line.put(name, whole(value)));
    out.println(Json.line(line));
    out.flush();
  }

  /** Another program may read it in another language. */
  private static @Nullable Object whole(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Message message -> message.fields();
      case List<?> several -> several.stream().map(JsonLines::whole).toList();
      default -> value;
    };
  }
}
