package org.tenfold.job;

import java.util.List;

/** What a handler gets when a test runs it by hand: nobody cancels. */
public final class JobContexts {
  private JobContexts() {}

  /** Nobody watches either. */
  public static JobContext nobodyWatches() {
    return new JobContext((percent, message) -> {}, () -> false);
  }

  /**
   * @param messages gets what the handler says
   */
  public static JobContext toldTo(List<String> messages) {
    return new JobContext((percent, message) -> messages.add(message), () -> false);
  }
}
