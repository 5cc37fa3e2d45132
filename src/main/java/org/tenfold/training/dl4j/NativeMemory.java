package org.tenfold.training.dl4j;

import org.bytedeco.javacpp.Pointer;

/**
 * Keeps the memory beside the heap flat. ND4J frees an array when the garbage collector has found
 * its handle, and the collector, which sees small handles only, has no reason to look for them.
 */
final class NativeMemory {
  private static final double MOST_GROWTH = 1.25;
  private static final long SLACK = 256L << 20;

  private long least = Long.MAX_VALUE;
  private boolean collected = true;

  /**
   * After each step: asks for a collection when the process is a quarter larger than it ever was
   * after one.
   */
  void stepEnds() {
    long now = Pointer.physicalBytes();
    if (collected) {
      // arrays are freed by another thread: only now it shows what was left
      least = Math.min(least, now);
      collected = false;
    } else if (now > MOST_GROWTH * least + SLACK) {
      System.gc();
      collected = true;
    }
  }
}
