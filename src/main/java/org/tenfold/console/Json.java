package org.tenfold.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.PlainJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Results as lines of JSON. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /**
   * One line of JSON.
   *
   * @param value as {@link PlainJson} takes it
   */
  static String line(@Nullable Object value) {
    StringWriter text = new StringWriter();
    write(text, value);
    return text.toString();
  }

  /** The same line where it may be of any length, such as one entry for each of a million clips. */
  static void print(PrintStream out, @Nullable Object value) {
    PrintWriter lines = new PrintWriter(out, false, out.charset());
    write(lines, value);
    lines.println();
    lines.flush();
  }

  private static void write(Writer to, @Nullable Object value) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), to)) {
      PlainJson.write(json, value);
    }
  }

  /** The record's components by name, in order. */
  public static Map<String, Object> fields(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        fields.put(component.getName(), component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("only public records have fields to print", e);
      }
    }
    return fields;
  }
}
