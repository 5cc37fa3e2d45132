package org.tenfold.job;

import java.util.Optional;
import org.tenfold.error.Message;

/**
 * Does one kind of job. Each feature brings its own as a Spring bean.
 *
 * <p>A job may be begun again after a crash or by a retry: {@link #run} must be right when an
 * earlier attempt did a part of the work. What took long is kept by {@link JobContext#insist}.
 */
public interface JobHandler {
  /** Up to 40 letters; stored with the job, so never renamed. */
  String kind();

  /**
   * Whether it takes seconds and somebody waits for it. Such jobs go first, and each machine keeps
   * a thread for them, however many long ones there are.
   */
  default boolean brief() {
    return false;
  }

  /**
   * What this machine lacks for this job, as people read it while the job waits for a machine that
   * has it: “waits for …”. Empty when it can be done here.
   */
  default Optional<Message> missingHere(Job job) {
    return Optional.empty();
  }

  /**
   * @throws Exception its message becomes the reason that people read
   */
  void run(Job job, JobContext context) throws Exception;

  /**
   * Called once when an attempt has failed or was cancelled, in the transaction that records it.
   */
  default void ended(Job job) {}

  /** Called in the transaction that puts a failed or cancelled job back in the queue. */
  default void retried(Job job) {}
}
