package org.tenfold.media;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the media store answers. A load balancer asks every two seconds of each machine, so an
 * answer holds for five; and a store that lets one wait is away. Thread-safe.
 */
@Component
public class StoreReach {
  private static final Logger LOG = LoggerFactory.getLogger(StoreReach.class);
  private static final Duration HOLDS = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final MediaStore store;
  private final Duration patience;
  private @Nullable CompletableFuture<Boolean> look;
  private long begun;
  private boolean away;

  @Autowired
  StoreReach(MediaStore store) {
    this(store, PATIENCE);
  }

  StoreReach(MediaStore store, Duration patience) {
    this.store = store;
    this.patience = patience;
  }

  public boolean answers() {
    boolean now = outcome(current());
    tell(!now);
    return now;
  }

  /** One look at a time: a store that hangs must not gather threads. */
  private synchronized CompletableFuture<Boolean> current() {
    long now = System.nanoTime();
    if (look == null || (look.isDone() && now - begun > HOLDS.toNanos())) {
      CompletableFuture<Boolean> next = new CompletableFuture<>();
      begun = now;
      look = next;
      Thread.ofVirtual().name("store-reach").start(() -> next.complete(reaches()));
    }
    return look;
  }

  private boolean reaches() {
    try {
      store.reach();
      return true;
    } catch (RuntimeException e) {
      LOG.debug("the media store does not answer", e);
      return false;
    }
  }

  private boolean outcome(CompletableFuture<Boolean> asked) {
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void tell(boolean now) {
    if (now != away) {
      LOG.warn(now ? "The media store does not answer." : "The media store answers again.");
      away = now;
    }
  }
}
