package org.tenfold.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenfold.error.Message;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.StoppedException;
import org.tenfold.worker.WorkerEvent;
import org.tenfold.worker.WorkerProcess;

/** What a {@link JobHandler} has at hand while it runs. Safe for use by several threads. */
public final class JobContext implements EventSink {
  private static final Logger LOG = LoggerFactory.getLogger(JobContext.class);

  private final BiConsumer<Integer, Message> progress;
  private final BooleanSupplier stop;
  private final AtomicBoolean complained = new AtomicBoolean();

  JobContext(BiConsumer<Integer, Message> progress, BooleanSupplier stop) {
    this.progress = progress;
    this.stop = stop;
  }

  /** For work that no job does: nobody watches it or ends it. */
  public static JobContext outsideOfJobs() {
    return new JobContext((percent, message) -> {}, () -> false);
  }

  /**
   * Tells progress if that is possible now: no work ends because nobody can be told how far it is.
   * What else a job says is its handler's business.
   */
  @Override
  public void tell(WorkerEvent event) {
    if (event instanceof WorkerEvent.Progress(var percent, var said)) {
      show(percent, said);
    }
  }

  private void show(int percent, Message message) {
    try {
      progress.accept(percent, message);
    } catch (RuntimeException e) {
      if (complained.compareAndSet(false, true)) {
        LOG.warn("The progress of a job could not be kept: {}", e.toString());
      }
    }
  }

  /**
   * Keeps what was worked for: while the database or the media store is away, it is done again
   * until it succeeds, for a day at most.
   *
   * @param act may be done twice: the answer to the first time may have been lost
   * @throws StoppedException when {@link #stopRequested} while it waited
   */
  public <T> T insist(Supplier<T> act) {
    return Outage.outlast(act, stop);
  }

  /**
   * @see #insist(Supplier)
   */
  public void insist(Runnable act) {
    boolean unused =
        insist(
            () -> {
              act.run();
              return true;
            });
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
   * True when somebody cancelled the job, the application is stopping, or another machine has taken
   * the job over because this one seemed dead; see {@link WorkerProcess}.
   */
  public BooleanSupplier stopRequested() {
    return stop;
  }
}
