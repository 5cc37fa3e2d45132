package org.tenfold.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere, and fails when it does not. */
public final class Patience {
  private Patience() {}

  /**
   * @param most until it fails
   * @param pause between two looks
   * @param meanwhile is done after each look in vain
   */
  public static void await(
      BooleanSupplier condition, Duration most, Duration pause, Runnable meanwhile) {
    long until = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      meanwhile.run();
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
