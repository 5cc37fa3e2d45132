package org.tenfold.job;

import java.util.List;

/** What a handler gets when a test runs it by hand: nobody cancels. */
public final class JobContexts {
  private JobContexts() {}

  /** The application stops. */
  public static JobContext stopping() {
    return new JobContext((percent, message) -> {}, () -> true);
  }

  /** Progress goes nowhere, and nobody cancels. */
  public static JobContext nobodyWatches() {
    return new JobContext((percent, message) -> {}, () -> false);
  }

  /**
   * @param messages gets what the handler says
   */
  public static JobContext toldTo(List<String> messages) {
    return new JobContext((percent, message) -> messages.add(message.english()), () -> false);
  }
}
