package org.tenfold.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.error.Message;
import org.tenfold.worker.EventSink;

/** Events as one JSON object a line, for the parent JVM that started this one. */
public final class JsonLines implements EventSink {
  private final PrintStream out;

  public JsonLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void progress(int percent, String message) {
    emit("progress", Map.of("percent", percent, "message", message));
  }

  /** The last event of a command that was refused: the sentence, and what it is made of. */
  public void error(Message said) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("message", said.english());
    fields.putAll(said.fields());
    emit("error", fields);
  }

  @Override
  public synchronized void emit(String event, Map<String, ?> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    line.putAll(fields);
    out.println(Json.line(line));
    out.flush();
  }
}
