package org.tenfold.job;

/** What a job has at hand in tests that run it by themselves. */
public final class JobContexts {
  private JobContexts() {}

  /** Progress goes nowhere, and nobody cancels. */
  public static JobContext nobodyWatches() {
    return new JobContext((percent, message) -> {}, () -> false);
  }
}
