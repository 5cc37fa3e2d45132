package org.tenfold.benchmark;

/**
 * Keeps something of runs in a table of its own, beside {@link org.tenfold.benchmark.run.RunStore}.
 */
public interface RunData {
  /** Forgets all of it, in the caller's transaction, before the run itself is deleted. */
  void delete(RunId run);
}
