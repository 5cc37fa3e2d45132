package org.tenfold.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import picocli.CommandLine.Option;

/**
 * Mixed into each command whose result people read as a table and programs as JSON. Warnings go to
 * standard error, and into the JSON as the array {@code warnings} where there are any.
 */
public final class ResultOptions {
  private final Set<Message> warnings = new LinkedHashSet<>();

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  public boolean json() {
    return json;
  }

  /** Keeps a doubt for the result: a command that refuses its input says that and nothing else. */
  public void warn(Message doubt) {
    warnings.add(doubt);
  }

  public void warn(Collection<Message> doubts) {
    warnings.addAll(doubts);
  }

  public void print(EventOptions events, Map<String, ?> result, Object forPeople) {
    sayWarnings();
    if (json || events.events) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>(result);
      if (!warnings.isEmpty()) {
        fields.put("warnings", warnings);
      }
      events.sink().result(fields);
    } else if (forPeople instanceof TextTable table) {
      table.print(System.out);
    } else {
      System.out.print(forPeople);
    }
  }

  /** To standard error; {@link #print} does so by itself. */
  public void sayWarnings() {
    warnings.forEach(
        warning -> System.err.println("Warning: " + PlainText.shortened(warning.english())));
  }
}
