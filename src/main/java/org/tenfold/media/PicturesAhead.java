package org.tenfold.media;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a video one after the other, decoded a few ahead by a thread of its own while
 * somebody looks at those before.
 *
 * <p>To be used by one thread; holds native memory until closed.
 */
public final class PicturesAhead implements AutoCloseable {
  private static final int AHEAD = 8;

  private final Pictures pictures;
  private final ExecutorService decoder =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("decoder").factory());
  private final Deque<Future<@Nullable Shown>> coming = new ArrayDeque<>();

  /**
   * @param seconds when the picture is shown, from the video's start
   */
  public record Shown(Picture picture, double seconds) {}

  private PicturesAhead(Pictures pictures) {
    this.pictures = pictures;
    for (int i = 0; i < AHEAD; i++) {
      decodeAnother();
    }
  }

  /**
   * @throws org.tenfold.error.InvalidInput in words for people, if the file is no video
   */
  public static PicturesAhead of(Path video, Framing framing) {
    return new PicturesAhead(Pictures.of(video, framing));
  }

  private void decodeAnother() {
    coming.add(decoder.submit(this::decode));
  }

  private @Nullable Shown decode() {
    Picture picture = pictures.next();
    return picture == null ? null : new Shown(picture, pictures.seconds());
  }

  /**
   * @return null at the end
   * @throws CancellationException if the thread was interrupted
   */
  public @Nullable Shown next() {
    decodeAnother();
    try {
      return coming.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Nobody waits for pictures any more.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    decoder.shutdownNow();
    decoder.close();
    pictures.close();
  }
}
