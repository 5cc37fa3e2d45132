package org.tenfold.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;

/**
 * Progress in words on standard error and the result as one JSON line on standard output, for
 * people and scripts.
 */
final class SpokenEvents implements EventSink {
  private static final Set<String> OF_A_MESSAGE = Set.of("code", "arguments");

  private final PrintStream out;
  private final PrintStream err;

  SpokenEvents(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void tell(WorkerEvent event) {
    switch (event) {
      case WorkerEvent.Progress(var percent, var said) ->
          err.printf("%3d %%  %s%n", percent, said.english());
      case WorkerEvent.Metric(var values) -> err.println("metric " + Json.line(values));
      case WorkerEvent.Notice(var topic, var key, var said) -> notice(topic, said);
      case WorkerEvent.Result(var fields) -> out.println(Json.line(said(fields)));
      case WorkerEvent.Failure(var said) -> err.println(PlainText.shortened(said.english()));
    }
  }

  /** Messages, which a {@link WorkerEvent.Result} holds as their fields. */
  private static @Nullable Object said(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map when map.keySet().equals(OF_A_MESSAGE) ->
          Message.of(
              String.valueOf(map.get("code")),
              ((List<?>) Objects.requireNonNull(map.get("arguments")))
                  .stream().map(SpokenEvents::said).toArray());
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(name, said(field)));
        yield fields;
      }
      case List<?> items -> {
        List<@Nullable Object> all = new ArrayList<>();
        items.forEach(item -> all.add(said(item)));
        yield all;
      }
      case null, default -> value;
    };
  }

  private void notice(WorkerEvent.Notice.Topic topic, Message said) {
    String words = PlainText.shortened(said.english());
    switch (topic) {
      case BEGUN -> {
        // nobody waits for it
      }
      case WARNING -> err.println("Warning: " + words);
      case WEIGHTS, NORMALISATION -> err.println(words);
    }
  }
}
