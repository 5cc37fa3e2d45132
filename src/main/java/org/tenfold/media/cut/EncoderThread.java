package org.tenfold.media.cut;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Encodes on a thread of its own while the next pictures are decoded; a few wait in between.
 *
 * <p>Used by one thread; {@link #close} waits for what is under way, so that the encoder may be
 * closed after it.
 */
final class EncoderThread implements AutoCloseable {
  private static final int WAITING = 4;

  private final ClipEncoder encoder;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("encoder").factory());
  private final Semaphore room = new Semaphore(WAITING);
  private Future<?> last = java.util.concurrent.CompletableFuture.completedFuture(null);

  EncoderThread(ClipEncoder encoder) {
    this.encoder = encoder;
  }

  /** As {@link ClipEncoder#write}; the picture may change afterwards. */
  void write(AVFrame picture, long tick) {
    AVFrame kept = avutil.av_frame_clone(picture);
    then(
        () -> {
          try {
            encoder.write(kept, tick);
          } finally {
            avutil.av_frame_free(kept);
          }
        });
  }

  /** Shows the last picture until the given tick, and ends the clip. */
  void finish(long tick) {
    then(
        () -> {
          encoder.repeatUpTo(tick);
          encoder.finish();
        });
    await(last);
  }

  /** A failure before is one of all that follows: it comes out here, or at the end. */
  private void then(Runnable work) {
    try {
      room.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The cut was cancelled.");
    }
    Future<?> before = last;
    if (before.isDone()) {
      await(before);
    }
    last =
        thread.submit(
            () -> {
              try {
                await(before);
                work.run();
              } finally {
                room.release();
              }
            });
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The cut was cancelled.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    boolean interrupted = Thread.interrupted();
    thread.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
