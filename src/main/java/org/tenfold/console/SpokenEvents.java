package org.tenfold.console;

import java.io.PrintStream;
import java.util.Map;
import org.tenfold.error.Message;
import org.tenfold.worker.EventSink;

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
  public void progress(int percent, Message message) {
    err.printf("%3d %%  %s%n", percent, message.english());
  }

  @Override
  public void emit(String event, Map<String, ?> fields) {
    err.println(event + " " + Json.line(fields));
  }

  @Override
  public void result(Map<String, ?> fields) {
    out.println(Json.line(fields));
  }
}
