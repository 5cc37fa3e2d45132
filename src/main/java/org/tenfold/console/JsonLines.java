package org.tenfold.console;

import java.io.PrintStream;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;
import org.tenfold.worker.WorkerEventCodec;

/** Events as lines for the parent JVM that started this one. */
public final class JsonLines implements EventSink {
  private final PrintStream out;

  public JsonLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void tell(WorkerEvent event) {
    out.println(WorkerEventCodec.write(event));
    out.flush();
  }
}
