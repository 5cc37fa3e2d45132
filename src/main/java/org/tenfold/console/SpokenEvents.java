package org.tenfold.console;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;

/**
 * Progress in words on standard error and the result as one JSON line on standard output, for
 * people and scripts.
 */
final class SpokenEvents implements EventSink {
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
      case WorkerEvent.Result(var fields) -> out.println(Json.line(fields));
      case WorkerEvent.Failure(var said) -> err.println(PlainText.shortened(said.english()));
    }
  }

  /** In English, which {@link WorkerEvent.Result} no longer is. */
  @Override
  public void result(Map<String, ? extends @Nullable Object> fields) {
    Json.print(out, fields);
  }

  private void notice(WorkerEvent.Notice.Topic topic, Message said) {
    String words = PlainText.shortened(said.english());
    switch (topic) {
      case BEGUN -> {
        // nobody waits for it
      }
      case WARNING -> err.println("Warning: " + words);
      case WEIGHTS, NORMALISATION, ENGINE -> err.println(words);
    }
  }
}
