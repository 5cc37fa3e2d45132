package org.tenfold.database;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls that nobody's interrupt reaches. H2 does not bear one: in the middle of a read or a write
 * it closes the file, in the middle of a commit it leaves the transaction half open. Threads that
 * wait here keep their interrupt for later. Thread-safe.
 */
final class Shielded {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("database-", 0).factory());

  private Shielded() {}

  static void run(Runnable call) {
    try {
      CompletableFuture.runAsync(call, THREADS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw e;
    }
  }

  /**
   * @throws Exception what the call throws
   */
  static <T> T call(Callable<T> call) throws Exception {
    try {
      return CompletableFuture.supplyAsync(() -> supplied(call), THREADS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Thrown thrown) {
        throw (Exception) thrown.getCause();
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private static <T> T supplied(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new Thrown(e);
    }
  }

  /** Carries an exception from one thread to the other. */
  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Thrown(Exception cause) {
      super(null, cause, false, false);
    }
  }
}
