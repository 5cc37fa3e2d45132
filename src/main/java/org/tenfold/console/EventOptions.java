package org.tenfold.console;

import org.tenfold.worker.EventSink;
import picocli.CommandLine.Option;

/** Mixed into each command that the web application also runs as a child JVM. */
public final class EventOptions {
  @Option(
      names = "--events",
      hidden = true,
      description = "Print events as JSON lines; end when standard input closes.")
  public boolean events;

  public EventSink sink() {
    if (!events) {
      return new SpokenEvents(System.out, System.err);
    }
    ParentWatch.start();
    return new JsonLines(System.out);
  }
}
