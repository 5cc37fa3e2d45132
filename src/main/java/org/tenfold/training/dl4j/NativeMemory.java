package org.tenfold.training.dl4j;

import org.bytedeco.javacpp.Pointer;

/**
 * Keeps the memory beside the heap flat. ND4J frees an array when the garbage collector has found
 * its handle, and the collector, which sees small handles only, has no reason to look for them.
 */
final class NativeMemory {
  private static final double MOST_GROWTH = 1.25;
  private static final long SLACK = 256L << 20;

  private long afterCollection;
  private boolean collected;

  /**
   * After each step: asks for a collection when the process has grown by a quarter since the last.
   */
  void stepEnds() {
    long now = Pointer.physicalBytes();
    if (collected || afterCollection == 0) {
      // arrays are freed by another thread: only now it shows what was left
      afterCollection = now;
      collected = false;
    } else if (now > MOST_GROWTH * afterCollection + SLACK) {
      System.gc();
      collected = true;
    }
  }
}
