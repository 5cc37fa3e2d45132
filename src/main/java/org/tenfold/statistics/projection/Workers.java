package org.tenfold.statistics.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Blocks of rows on a fixed number of threads, the caller's among them. A block writes to its own
 * rows alone, so that the number of threads changes no result.
 */
final class Workers implements AutoCloseable {
  private final ExecutorService others;
  private final int threads;

  /**
   * @param threads 1 or more
   */
  Workers(int threads) {
    this.threads = threads;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            run -> Thread.ofPlatform().daemon().name("projection").unstarted(run));
  }

  /** Rows from {@code first} to before {@code end}. */
  interface Block {
    void rows(int first, int end);
  }

  /** Hears how many rows were begun, on the caller's thread. */
  interface Begun {
    void rows(int count);
  }

  /** Returns when all rows are done; what a block or {@code begun} throws ends the others too. */
  void each(int rows, int size, Block block, Begun begun) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int other = 1; other < threads; other++) {
      running.add(others.submit(() -> work(next, rows, size, block, count -> {})));
    }
    try {
      work(next, rows, size, block, begun);
    } finally {
      next.set(rows);
      running.forEach(Workers::await);
    }
  }

  void each(int rows, int size, Block block) {
    each(rows, size, block, count -> {});
  }

  private static void work(AtomicInteger next, int rows, int size, Block block, Begun begun) {
    for (int first = next.getAndAdd(size); first < rows; first = next.getAndAdd(size)) {
      block.rows(first, Math.min(rows, first + size));
      begun.rows(Math.min(rows, next.get()));
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
