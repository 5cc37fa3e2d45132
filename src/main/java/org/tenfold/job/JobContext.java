package org.tenfold.job;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerProcess;

/** What a {@link JobHandler} has at hand while it runs. Safe for use by several threads. */
public final class JobContext implements EventSink {
  private final BiConsumer<Integer, String> progress;
  private final BooleanSupplier stop;

  JobContext(BiConsumer<Integer, String> progress, BooleanSupplier stop) {
    this.progress = progress;
    this.stop = stop;
  }

  @Override
  public void progress(int percent, String message) {
    progress.accept(percent, message);
  }

  @Override
  public void emit(String event, Map<String, ?> fields) {
    // a job's own events are its handler's business
  }

  /**
   * @throws StoppedException when {@link #stopRequested}
   */
  public void checkStop() {
    if (stop.getAsBoolean()) {
      throw new StoppedException();
    }
  }

  /**
   * True when somebody cancelled the job or the application is stopping; see {@link WorkerProcess}.
   */
  public BooleanSupplier stopRequested() {
    return stop;
  }
}
